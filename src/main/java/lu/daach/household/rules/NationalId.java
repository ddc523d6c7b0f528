package lu.daach.household.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The national identification number of a person (act of 19 June 2013, grand-ducal regulation of 28 November 2013, art. 1): the date of
 * birth as yyyymmdd, three digits that part people born on one day, and two check digits, both worked out over the first eleven: one by
 * Luhn's method, one by Verhoeff's.
 *
 * <p>Whether the date is the one that the file has is left out here: a number given before a date of birth was corrected keeps it.
 */
public final class NationalId {

    private static final int LENGTH = 13;
    private static final int CHECKED = 11;
    private static final int SHOWN = 3;
    private static final String MASK = "•••••••••";

    private static final int[][] MULTIPLIED = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6}, {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1}, {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    private static final int[][] PERMUTED = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2}, {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1}, {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}};
    private static final int[] INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};

    private NationalId() {
    }

    /** The thirteen digits of a number that may be written with spaces; empty when it is none or its check digits are wrong. */
    public static Optional<String> parse(String written) {
        String digits = written == null ? "" : written.replaceAll("[\\s.-]", "");
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String first = digits.substring(0, CHECKED);
        return digits.equals(complete(first)) ? Optional.of(digits) : Optional.empty();
    }

    /** The number that begins with these eleven digits. */
    public static String complete(String first) {
        return first + luhn(first) + verhoeff(first);
    }

    /** What may be shown of it everywhere: the last three digits. */
    public static String masked(String digits) {
        return MASK + digits.substring(digits.length() - SHOWN);
    }

    /** The date of birth in the number; empty where it is none, as for people whose day of birth is not known. */
    public static Optional<LocalDate> born(String digits) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int luhn(String first) {
        int sum = 0;
        for (int i = 0; i < first.length(); i++) {
            int digit = first.charAt(first.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (10 - sum % 10) % 10;
    }

    private static int verhoeff(String first) {
        int check = 0;
        for (int i = 0; i < first.length(); i++) {
            int digit = first.charAt(first.length() - 1 - i) - '0';
            check = MULTIPLIED[check][PERMUTED[(i + 1) % PERMUTED.length][digit]];
        }
        return INVERSE[check];
    }
}
