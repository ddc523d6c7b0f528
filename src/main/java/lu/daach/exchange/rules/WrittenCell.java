package lu.daach.exchange.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people mean by what stands in a cell of their spreadsheets, whatever language they wrote it in. Nothing is guessed. */
public final class WrittenCell {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[./\\- ]\\s*(\\d{1,2})\\s*[./\\- ]\\s*(\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})(?:er)?[. ]+(\\p{L}{3,})\\.?[ ]+(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:\\.0+)?");

    /** Day 0 of spreadsheets that count 29 February 1900; right from 1 March 1900 on. */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 3654;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** How months begin in French, German, Luxembourgish and English, plain; what begins alike in several means the same. */
    private static final List<Set<String>> MONTHS = List.of(Set.of("jan"), Set.of("fev", "feb"), Set.of("mar", "mae", "mrz"),
            Set.of("avr", "apr", "abr"), Set.of("mai", "may", "mee"), Set.of("juin", "jun"), Set.of("juil", "jul"), Set.of("aou", "aug"),
            Set.of("sep"), Set.of("oct", "okt"), Set.of("nov"), Set.of("dec", "dez"));

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern POINT_THEN_COMMA = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d{1,6})?");
    private static final Pattern COMMA_THEN_POINT = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");

    private static final Set<String> YES = Set.of("oui", "ja", "jo", "yes", "vrai", "wahr", "true", "1", "x", "o", "j", "y");
    private static final Set<String> NO = Set.of("non", "nein", "nee", "neen", "no", "faux", "falsch", "false", "0", "n");

    private WrittenCell() {
    }

    /** 12.3.2026, 12/03/2026, 12-03-2026, 2026-03-12, 12 mars 2026, or the number that spreadsheets keep for a day. A year has four digits. */
    public static Optional<LocalDate> day(String cell) {
        String text = cell.strip();
        Matcher match = ISO.matcher(text);
        if (match.matches()) {
            return day(match.group(1), Integer.parseInt(match.group(2)), match.group(3));
        }
        match = DAY_FIRST.matcher(text);
        if (match.matches()) {
            return day(match.group(3), Integer.parseInt(match.group(2)), match.group(1));
        }
        match = NAMED.matcher(text);
        if (match.matches()) {
            return day(match.group(3), month(PlainWord.of(match.group(2))), match.group(1));
        }
        match = SERIAL.matcher(text);
        if (match.matches() && Integer.parseInt(match.group(1)) >= FIRST_SERIAL) {
            return Optional.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(match.group(1))));
        }
        return Optional.empty();
    }

    private static int month(String plain) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(plain::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /**
     * {@code 1 234,56}, {@code 1.234,56}, {@code 1'234.56}, {@code 1,234.56}, {@code 1234.56}, {@code -5}, with or without €.
     *
     * @param decimals with so many at most; {@code 1.234} and {@code 1,234} are thousands where they cannot be decimals, and refused
     *     where they could be
     */
    public static Optional<BigDecimal> number(String cell, int decimals) {
        String bare = cell.replaceAll("(?i)[\\s\\u00a0\\u202f\\u2009'’€]|eur(?:o|os)?$|m[²2]$", "").replace('\u2212', '-');
        int commas = (int) bare.chars().filter(c -> c == ',').count();
        int points = (int) bare.chars().filter(c -> c == '.').count();
        String plain = bare;
        if (POINT_THEN_COMMA.matcher(bare).matches() && (points > 1 || commas == 1 || decimals < 3)) {
            plain = bare.replace(".", "").replace(',', '.');
        } else if (COMMA_THEN_POINT.matcher(bare).matches() && (commas > 1 || points == 1 || decimals < 3)) {
            plain = bare.replace(",", "");
        } else if (commas + points > 1) {
            return Optional.empty();
        } else {
            plain = bare.replace(',', '.');
        }
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() > decimals ? Optional.empty() : Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    public static Optional<Boolean> flag(String cell) {
        String plain = PlainWord.of(cell);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** The letters by which spreadsheets name a column: A to Z, AA and so on. */
    public static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
