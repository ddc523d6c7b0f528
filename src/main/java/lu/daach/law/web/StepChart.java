package lu.daach.law.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.rulebook.Parameter;

/**
 * A parameter's values over time as a line of steps, 100 wide and 24 high.
 *
 * @param points of an SVG polyline
 * @param today  where today stands, from 0 to 100
 * @param words  the same in words, for who cannot see it
 */
public record StepChart(String points, String today, String words) {

    private static final int WIDE = 100;
    private static final int HIGH = 20;
    private static final int MARGIN = 2;

    static StepChart of(List<Parameter> rows, LocalDate now, Language language) {
        LocalDate first = rows.get(0).from();
        LocalDate lastChange = rows.get(rows.size() - 1).from();
        LocalDate last = (now.isAfter(lastChange) ? now : lastChange).plusMonths(6);
        BigDecimal least = rows.stream().map(Parameter::value).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = rows.stream().map(Parameter::value).max(BigDecimal::compareTo).orElseThrow();
        StringBuilder points = new StringBuilder();
        StringBuilder words = new StringBuilder();
        String before = null;
        for (Parameter row : rows) {
            String x = at(row.from(), first, last);
            String y = height(row.value(), least, most);
            if (before != null) {
                points.append(x).append(',').append(before).append(' ');
                words.append("; ");
            }
            points.append(x).append(',').append(y).append(' ');
            words.append(Formats.date(row.from(), language)).append(' ').append(Formats.number(row.value(), language));
            before = y;
        }
        points.append(WIDE).append(',').append(before);
        return new StepChart(points.toString(), at(now, first, last), words.toString());
    }

    private static String at(LocalDate day, LocalDate first, LocalDate last) {
        long whole = ChronoUnit.DAYS.between(first, last);
        long days = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(first, day)));
        return BigDecimal.valueOf(days * WIDE).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String height(BigDecimal value, BigDecimal least, BigDecimal most) {
        BigDecimal range = most.subtract(least);
        BigDecimal share = range.signum() == 0 ? BigDecimal.ZERO : value.subtract(least).multiply(BigDecimal.valueOf(HIGH)).divide(range, 1, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(HIGH + MARGIN).subtract(share).toPlainString();
    }
}
