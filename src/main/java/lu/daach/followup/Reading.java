package lu.daach.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * By what right somebody reads the confidential texts of a household.
 *
 * @param formerUpTo for who was its referent until not long ago, the moment of the hand-over; null for everybody else
 */
record Reading(boolean referent, boolean broken, Instant formerUpTo) {

    /** Whether there may be something to read. */
    boolean any() {
        return referent || broken || formerUpTo != null;
    }

    boolean of(Note note) {
        return referent || broken || formerUpTo != null && !note.writtenAt().toInstant().isAfter(formerUpTo);
    }

    /** As the journal names what was shown, with the right that is not the usual one. */
    String[] shown() {
        List<String> names = new ArrayList<>(List.of("shared", "confidential"));
        if (broken) {
            names.add("breakGlass");
        } else if (!referent) {
            names.add("formerReferent");
        }
        return names.toArray(String[]::new);
    }
}
