package lu.daach.followup;

/**
 * What somebody has typed so far of a note; anything may still be missing or wrong.
 *
 * @param kind code of a kind; null when none is chosen
 * @param on as typed; null for nothing
 * @param nextContactOn as typed; null for nothing
 */
public record DraftCard(String kind, String on, String shared, String confidential, String nextContactOn) {

    /** Whether there is anything in it that would be missed. */
    public boolean blank() {
        return shared == null && confidential == null;
    }
}
