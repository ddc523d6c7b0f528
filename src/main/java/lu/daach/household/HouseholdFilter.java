package lu.daach.household;

/**
 * Which households are looked for.
 *
 * @param words each has to be in the name of the household or of one of its persons, accents and capitals aside, or be the file
 *     number; null or blank for all
 * @param status null for every one
 * @param mine only those whose referent is the caller
 */
public record HouseholdFilter(String words, HouseholdStatus status, boolean mine) {

    public static final HouseholdFilter ALL = new HouseholdFilter(null, null, false);
}
