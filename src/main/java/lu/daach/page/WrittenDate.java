package lu.daach.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it: day, month, year with any of the usual signs between; English month names; or ISO 8601. */
final class WrittenDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./\\- ]+(\\d{1,2})[./\\- ]+(\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\d{1,2})[. ]+(\\p{L}{3})\\p{L}*\\.?[ ]+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private WrittenDate() {
    }

    /** @return empty where it is no date of the calendar; a year of two digits is not guessed */
    static Optional<LocalDate> read(String typed) {
        String text = typed.strip();
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(match.group(1), Integer.parseInt(match.group(2)), match.group(3));
        }
        match = DAY_FIRST.matcher(text);
        if (match.matches()) {
            return day(match.group(3), Integer.parseInt(match.group(2)), match.group(1));
        }
        match = NAMED_MONTH.matcher(text);
        if (match.matches()) {
            return day(match.group(3), MONTHS.indexOf(match.group(2).toLowerCase(Locale.ROOT)) + 1, match.group(1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
