package lu.daach.household;

import java.util.Map;
import java.util.UUID;

/**
 * Which households are looked for.
 *
 * @param words each has to be in the name of the household or in the names of one of its persons, accents and capitals aside, or all
 *     be the file number; null or blank for all
 * @param status null for every one
 * @param mine only those whose referent is the caller
 * @param commune code of the commune of residence; null for every one
 * @param language code of the language of letters; null for every one
 * @param size persons who belong to it today; {@link #LARGE} means so many or more; null for every number
 * @param referent null for every one; not asked when {@code mine}
 * @param unassigned only those without a referent
 */
public record HouseholdFilter(String words, HouseholdStatus status, boolean mine, String commune, String language, Integer size,
        UUID referent, boolean unassigned) {

    /** The largest size that is told apart. */
    public static final int LARGE = 5;

    /** The value of the parameter {@code caseload} for one's own. */
    public static final String MINE = "mine";

    /** The value of the parameter {@code referent} for households that have none. */
    public static final String NOBODY = "none";

    public static final HouseholdFilter ALL = new HouseholdFilter(null, null, false);

    public HouseholdFilter(String words, HouseholdStatus status, boolean mine) {
        this(words, status, mine, null, null, null, null, false);
    }

    /** The filter of a list page's address; what cannot be meant is left out. */
    public static HouseholdFilter of(Map<String, String> parameters) {
        String status = parameters.get("status");
        String size = parameters.get("size");
        String referent = parameters.get("referent");
        String language = parameters.get("language");
        String commune = parameters.get("commune");
        boolean known = referent != null && referent.matches("[0-9a-fA-F-]{36}");
        return new HouseholdFilter(parameters.get("q"), HouseholdStatus.CODES.contains(status) ? HouseholdStatus.of(status) : null,
                MINE.equals(parameters.get("caseload")),
                commune == null || commune.isBlank() ? null : commune, language == null || language.isBlank() ? null : language,
                size != null && size.matches("[1-5]") ? Integer.valueOf(size) : null, known ? UUID.fromString(referent) : null,
                NOBODY.equals(referent));
    }
}
