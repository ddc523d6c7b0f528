package lu.daach.household;

import java.util.Locale;

/**
 * Why two files may be of one household.
 *
 * @param member the name of the person whom it is about in the first file; null when it is about the household
 * @param otherMember the name in the second file; null likewise
 */
public record Likeness(Kind kind, String member, String otherMember) {

    /** What is alike, the strongest first. */
    public enum Kind {
        NATIONAL_ID, NAME_AND_BIRTH, EMAIL, PHONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
