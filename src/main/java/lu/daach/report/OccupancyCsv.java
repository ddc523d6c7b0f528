package lu.daach.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.report.rules.VacancyCause;

/** The occupancy report as a table for a spreadsheet: UTF-8 with its mark, semicolons, the same names as in JSON. */
public final class OccupancyCsv {

    public static final String TYPE = "text/csv; charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private OccupancyCsv() {
    }

    /** The names of the columns, the same in every language and for ever. */
    public static List<String> columns() {
        return Stream.concat(Stream.of("commune", "month", "dwellings", "places", "dwellingDays", "placeDays", "occupiedDays"),
                Stream.of(VacancyCause.values()).map(cause -> "vacantDays." + cause.code())).toList();
    }

    public static String write(OccupancyReport report) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK).append(String.join(";", columns())).append(LINE_END);
        report.rows().forEach(row -> text.append(values(row).stream().map(Object::toString).collect(Collectors.joining(";")))
                .append(LINE_END));
        return text.toString();
    }

    /** For example {@code occupancy-2026-01-2026-10.csv}. */
    public static String fileName(Months months) {
        return "occupancy-" + months.from() + "-" + months.until() + ".csv";
    }

    /** None of them can hold a separator or be read as a formula: codes, months and whole numbers. */
    static List<Object> values(OccupancyRow row) {
        List<Object> values = new ArrayList<>(List.of(row.commune(), row.month(), row.dwellings(), row.places(),
                row.days().dwellingDays(), row.days().placeDays(), row.days().occupiedDays()));
        for (VacancyCause cause : VacancyCause.values()) {
            values.add(row.days().vacant(cause));
        }
        return values;
    }
}
