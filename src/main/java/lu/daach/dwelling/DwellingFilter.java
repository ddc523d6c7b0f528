package lu.daach.dwelling;

/**
 * Which dwellings are looked for.
 *
 * @param words part of an address; null or blank for all
 * @param commune a code; null or blank for all
 */
public record DwellingFilter(String words, String commune) {

    public static final DwellingFilter ALL = new DwellingFilter(null, null);
}
