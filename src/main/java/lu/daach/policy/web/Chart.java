package lu.daach.policy.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.policy.rules.Bands;

/**
 * How many households lie in each band, as bars of a drawing whose width is the column's: places in percent of it, heights in pixels.
 *
 * @param columns the bands, the lowest first
 */
public record Chart(List<Column> columns) {

    static final int HIGH = 160;
    private static final int FOOT = 180;

    /**
     * One band.
     *
     * @param label its limits in words
     * @param bars one for each side
     */
    public record Column(String label, List<Bar> bars) {
    }

    /** A count. @param count in words; a sign where it is too small to be told */
    public record Bar(String side, String x, String middle, String width, int y, int height, String count) {
    }

    /** @param sides counts by band, each with its name; null where a count may not be told */
    static Chart of(Bands bands, Language language, List<String> names, List<List<Integer>> sides) {
        int most = sides.stream().flatMap(List::stream).filter(count -> count != null).mapToInt(Integer::intValue).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        int places = bands.count() * (sides.size() + 1);
        for (int band = 0; band < bands.count(); band++) {
            List<Bar> bars = new ArrayList<>();
            for (int side = 0; side < sides.size(); side++) {
                Integer count = sides.get(side).get(band);
                int height = count == null || most == 0 ? 0 : count * HIGH / most;
                int place = band * (sides.size() + 1) + side;
                bars.add(new Bar(names.get(side), percent(place, places), percent(2 * place + 1, 2 * places), percent(1, places), FOOT - height, height,
                        count == null ? Messages.text(language, "policy.few") : count.toString()));
            }
            columns.add(new Column(label(bands, band, language), bars));
        }
        return new Chart(columns);
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** A band's limits: below the first, between two, from the last on. */
    private static String label(Bands bands, int band, Language language) {
        List<BigDecimal> limits = bands.limits();
        if (bands == Bands.AMOUNTS) {
            return band == 0 ? amount(BigDecimal.ZERO, language) : band == limits.size() ? "≥ " + amount(limits.get(band - 1), language)
                    : "< " + amount(limits.get(band), language);
        }
        if (limits.size() > band && band > 0 && limits.get(band - 1).signum() == 0) {
            return amount(BigDecimal.ZERO, language);
        }
        if (band == 0) {
            return "≤ " + amount(new BigDecimal("-200"), language);
        }
        if (band == limits.size()) {
            return "≥ +" + amount(limits.get(band - 1), language);
        }
        return limits.get(band).signum() > 0 ? "< +" + amount(limits.get(band), language)
                : "> " + amount(limits.get(band - 1).subtract(new BigDecimal("0.01")).setScale(0, RoundingMode.HALF_UP), language);
    }

    private static String amount(BigDecimal amount, Language language) {
        return Formats.number(amount.setScale(0, RoundingMode.HALF_UP), language);
    }
}
