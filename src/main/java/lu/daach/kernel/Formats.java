package lu.daach.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How figures and dates are written for a reader. Our own few rules and not the JDK's locale data, which changes between
 * releases: a letter printed again years later must read the same.
 */
public final class Formats {

    /** U+202F, the French thousands separator. */
    private static final char NARROW_SPACE = '\u202f';
    /** U+00A0, keeps a figure and its sign on one line. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final Map<Language, DateTimeFormatter> DATES = new EnumMap<>(Map.of(
            Language.FR, DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT),
            Language.DE, DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
            Language.LB, DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
            Language.EN, DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)));

    private static final Map<Language, String[]> MONTHS = new EnumMap<>(Map.of(
            Language.FR, new String[] {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
                "octobre", "novembre", "décembre"},
            Language.DE, new String[] {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
                "Oktober", "November", "Dezember"},
            Language.LB, new String[] {"Januar", "Februar", "Mäerz", "Abrëll", "Mee", "Juni", "Juli", "August", "September",
                "Oktober", "November", "Dezember"},
            Language.EN, new String[] {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December"}));

    private Formats() {
    }

    /** An amount in EUR with two decimals, rounded half up: {@code 1 234,56 €} (fr), {@code 1.234,56 €} (de, lb), {@code €1,234.56} (en). */
    public static String money(BigDecimal amount, Language language) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        String digits = number(cents.abs(), language);
        String sign = cents.signum() < 0 ? "-" : "";
        return language == Language.EN ? sign + '€' + digits : sign + digits + NO_BREAK_SPACE + '€';
    }

    /** {@code 12/03/2026} (fr), {@code 12.3.2026} (de, lb), {@code 12 Mar 2026} (en). */
    public static String date(LocalDate date, Language language) {
        return DATES.get(language).format(date);
    }

    /** A number with the decimals it has, thousands separated: {@code 1234.5} is {@code 1 234,5} (fr), {@code 1.234,5} (de, lb), {@code 1,234.5} (en). */
    public static String number(BigDecimal number, Language language) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        char separator = switch (language) {
            case FR -> NARROW_SPACE;
            case DE, LB -> '.';
            case EN -> ',';
        };
        StringBuilder written = new StringBuilder(plain.length() + 6);
        if (number.signum() < 0) {
            written.append('-');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(separator);
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(language == Language.EN ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return written.toString();
    }

    /** A value in percent (10 means ten percent), at most two decimals, half up, without closing zeros: {@code 18,38 %}, in English {@code 18.38%}. */
    public static String percent(BigDecimal percent, Language language) {
        BigDecimal shortened = percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String digits = number(shortened.scale() < 0 ? shortened.setScale(0) : shortened, language);
        return language == Language.EN ? digits + '%' : digits + NO_BREAK_SPACE + '%';
    }

    /** The month in words with its year: {@code mars 2026}, {@code März 2026}, {@code Mäerz 2026}, {@code March 2026}. */
    public static String month(YearMonth month, Language language) {
        return MONTHS.get(language)[month.getMonthValue() - 1] + ' ' + month.getYear();
    }
}
