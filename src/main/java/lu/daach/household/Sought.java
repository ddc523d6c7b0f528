package lu.daach.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a household, taken apart.
 *
 * @param words what is left for names and addresses; empty when there is nothing
 * @param born a date of birth, written as 12.3.1990, 12/03/1990, 12-3-1990, 1990-03-12 or as the first eight digits of a national number;
 *     null when there is none
 * @param number the whole, when it is a number of at most six digits: of a file; null otherwise
 * @param digits the whole without signs, when it is five digits or more: of a telephone; null otherwise
 * @param nationalId the whole, when it is thirteen digits; null otherwise
 * @param ending the whole, when it is three digits: the last ones of a national number; null otherwise
 */
record Sought(String words, LocalDate born, Integer number, String digits, String nationalId, String ending) {

    private static final Pattern DAY_FIRST = Pattern.compile("(?<![0-9])(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4})(?![0-9])");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<![0-9])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![0-9])");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})\\d{0,5}$");
    private static final Pattern TELEPHONE = Pattern.compile("^\\+?[0-9 ./()-]{5,25}$");
    private static final int LONGEST_FILE_NUMBER = 6;
    private static final int WHOLE_NATIONAL_ID = 13;
    private static final int ENDING = 3;
    private static final int LEAST_OF_A_TELEPHONE = 5;
    private static final int EARLIEST_BIRTH = 1900;

    static Sought of(String typed) {
        String text = typed.strip();
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        LocalDate born = null;
        String rest = text;
        if (dayFirst.find()) {
            born = day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            rest = dayFirst.replaceFirst(" ");
        } else if (yearFirst.find()) {
            born = day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            rest = yearFirst.replaceFirst(" ");
        }
        String digits = TELEPHONE.matcher(text).matches() && born == null ? telephone(text) : null;
        String plain = text.replaceAll("[ .]", "");
        boolean number = plain.matches("\\d+");
        Matcher compact = COMPACT.matcher(plain);
        if (born == null && compact.matches()) {
            born = day(compact.group(1), compact.group(2), compact.group(3));
        }
        return new Sought(words(number ? "" : rest), born,
                number && plain.length() <= LONGEST_FILE_NUMBER ? Integer.valueOf(plain) : null,
                digits != null && digits.length() >= LEAST_OF_A_TELEPHONE ? digits : null,
                number && plain.length() == WHOLE_NATIONAL_ID ? plain : null,
                number && plain.length() == ENDING ? plain : null);
    }

    /** The words, without signs that stand for others in a pattern or part words. */
    static String words(String typed) {
        return typed == null ? "" : typed.replaceAll("[%_\\\\{}\"…*|]", " ").strip();
    }

    /** The digits at the end that tell a number, be it written with the country or without. */
    private static String telephone(String text) {
        return text.replaceAll("[^0-9]", "").replaceFirst("^(00352|352)(?=\\d{6,})", "");
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < EARLIEST_BIRTH ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
