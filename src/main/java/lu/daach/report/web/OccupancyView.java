package lu.daach.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.report.Months;
import lu.daach.report.OccupancyReport;
import lu.daach.report.OccupancyRow;
import lu.daach.report.rules.Days;
import lu.daach.report.rules.VacancyCause;

/** The occupancy report as the page shows it, every part from the same rows. Places in charts are in percent of their width. */
public final class OccupancyView {

    /** Beyond so many months a column is a year. */
    private static final int MOST_COLUMNS = 36;
    private static final int CHART_HEIGHT = 200;
    private static final int CHART_TOP = 14;
    private static final int MOST_LABELS = 6;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** A month, or a year of them. */
    public record Column(String name, String shortName, String year, Months months) {
    }

    /** Columns of the same year. */
    public record Year(String name, int columns) {
    }

    /** @param level see {@link Level} */
    public record Cell(String rate, int level, String title) {
    }

    public record Line(String code, String name, List<Cell> cells, Cell total) {
    }

    public record Shape(String code, String name, String path, int x, int y, String rate, int level, boolean linked) {
    }

    /** A point of the trend and the line that leads to it; {@code fromX} empty where there is none. */
    public record Point(String x, String y, String fromX, String fromY, String rate, String title, String label) {
    }

    public record Part(String cause, int y, int height) {
    }

    public record Bar(String x, String width, String middle, String label, String title, List<Part> parts) {
    }

    public record Grid(int y, String label) {
    }

    /** A line of the table: a commune, or a month of the one commune. */
    public record Sum(String code, String name, long dwellings, long places, Days days, String rate) {

        /** Vacant days in the order of the causes. */
        public List<Long> vacant() {
            return Arrays.stream(VacancyCause.values()).map(days::vacant).toList();
        }
    }

    public record CauseSum(String code, String name, long days, String share) {
    }

    private final OccupancyReport report;
    private final OccupancyReport before;
    private final OccupancyReport whole;
    private final Map<String, String> names;
    private final Language language;
    private final List<Column> columns;

    /**
     * @param before as many months before
     * @param whole the same months of every commune that the reader sees, for the map and for comparison
     * @param names of the communes by code, in the order in which they are shown
     */
    OccupancyView(OccupancyReport report, OccupancyReport before, OccupancyReport whole, Map<String, String> names, Language language) {
        this.report = report;
        this.before = before;
        this.whole = whole;
        this.names = names;
        this.language = language;
        this.columns = columns(report.months());
    }

    public boolean isNothing() {
        return report.rows().isEmpty();
    }

    public Days getTotal() {
        return report.total();
    }

    public String getRate() {
        return percent(report.total().rate());
    }

    /** In points with its sign; empty when the time before had no dwellings. */
    public String getChange() {
        BigDecimal change = change();
        return change == null ? "" : (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "±") + Formats.number(change.abs(), language);
    }

    /** -1, 0 or 1. */
    public int getDirection() {
        return change() == null ? 0 : change().signum();
    }

    public String getRateBefore() {
        return percent(before.total().rate());
    }

    public Months getMonthsBefore() {
        return before.months();
    }

    private BigDecimal change() {
        BigDecimal now = report.total().rate();
        BigDecimal then = before.total().rate();
        return now == null || then == null ? null : now.subtract(then);
    }

    /** Dwellings of the last month that has any. */
    public long getDwellings() {
        return last().stream().mapToLong(OccupancyRow::dwellings).sum();
    }

    public long getPlaces() {
        return last().stream().mapToLong(OccupancyRow::places).sum();
    }

    public YearMonth getLastMonth() {
        return last().isEmpty() ? report.months().until() : last().get(0).month();
    }

    private List<OccupancyRow> last() {
        YearMonth last = report.rows().stream().map(OccupancyRow::month).max(YearMonth::compareTo).orElse(null);
        return report.rows().stream().filter(row -> row.month().equals(last)).toList();
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<Year> getYears() {
        Map<String, Long> years = columns.stream().collect(Collectors.groupingBy(Column::year, LinkedHashMap::new, Collectors.counting()));
        return years.entrySet().stream().map(year -> new Year(year.getKey(), year.getValue().intValue())).toList();
    }

    /** Whether a column is a whole year and needs no second heading. */
    public boolean isYearly() {
        return report.months().count() > MOST_COLUMNS;
    }

    /** The heat map: a line a commune that has dwellings. */
    public List<Line> getLines() {
        return codes().stream().map(code -> {
            List<OccupancyRow> own = report.rows().stream().filter(row -> row.commune().equals(code)).toList();
            List<Cell> cells = columns.stream().map(column -> cell(name(code) + ", " + column.name(), within(own, column))).toList();
            return new Line(code, name(code), cells, cell(name(code), sum(own)));
        }).toList();
    }

    public Line getAll() {
        String all = text("report.occupancy.all");
        List<Cell> cells = columns.stream().map(column -> cell(all + ", " + column.name(), within(whole.rows(), column))).toList();
        return new Line("", all, cells, cell(all, whole.total()));
    }

    private Cell cell(String of, Days days) {
        BigDecimal rate = days.rate();
        return rate == null ? new Cell("–", 0, of + " : " + text("report.occupancy.noPlace"))
                : new Cell(whole(rate), Level.of(rate), of + " : " + percent(rate) + ", "
                        + Messages.text(language, "report.occupancy.vacantOf", days(days.vacant()), days(days.placeDays())));
    }

    /** Empty when the region is not the one that is drawn. */
    public List<Shape> getShapes() {
        if (!CantonMap.shows(names.keySet())) {
            return List.of();
        }
        List<Shape> shapes = new ArrayList<>();
        CantonMap.shapes().forEach((code, shape) -> {
            Days days = whole.of(code).total();
            shapes.add(new Shape(code, name(code), shape.path(), shape.x(), shape.y(),
                    days.rate() == null ? "–" : percent(days.rate()), Level.of(days.rate()), days.rate() != null));
        });
        return shapes;
    }

    /** The rate of each column; none for one without places. */
    public List<Point> getTrend() {
        List<Point> points = new ArrayList<>();
        BigDecimal lowest = trendFloor();
        int step = step();
        Point earlier = null;
        for (int i = 0; i < columns.size(); i++) {
            BigDecimal rate = within(report.rows(), columns.get(i)).rate();
            if (rate == null) {
                earlier = null;
                continue;
            }
            String x = at(i);
            String y = Integer.toString(height(rate.subtract(lowest), HUNDRED.subtract(lowest)));
            boolean told = (columns.size() - 1 - i) % step == 0;
            earlier = new Point(x, y, earlier == null ? "" : earlier.x(), earlier == null ? "" : earlier.y(),
                    told ? whole(rate) : "", columns.get(i).name() + " : " + percent(rate), told ? columns.get(i).shortName() : "");
            points.add(earlier);
        }
        return points;
    }

    public List<Grid> getTrendGrid() {
        BigDecimal lowest = trendFloor();
        BigDecimal half = lowest.add(HUNDRED).divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_UP);
        return List.of(HUNDRED, half, lowest).stream()
                .map(rate -> new Grid(height(rate.subtract(lowest), HUNDRED.subtract(lowest)), Formats.percent(rate, language))).toList();
    }

    /** The tens below the lowest rate: the chart says so at its axis. */
    private BigDecimal trendFloor() {
        BigDecimal least = columns.stream().map(column -> within(report.rows(), column).rate()).filter(java.util.Objects::nonNull)
                .min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return least.min(new BigDecimal(99)).divide(BigDecimal.TEN, 0, RoundingMode.FLOOR).multiply(BigDecimal.TEN);
    }

    /** Vacant days of each column, by cause one above the other. */
    public List<Bar> getBars() {
        long most = mostVacant();
        int step = step();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Days days = within(report.rows(), columns.get(i));
            List<Part> parts = new ArrayList<>();
            long below = 0;
            for (VacancyCause cause : VacancyCause.values()) {
                int bottom = height(BigDecimal.valueOf(below), BigDecimal.valueOf(most));
                below += days.vacant(cause);
                int top = height(BigDecimal.valueOf(below), BigDecimal.valueOf(most));
                if (days.vacant(cause) > 0) {
                    parts.add(new Part(cause.code(), top, Math.max(1, bottom - top)));
                }
            }
            String told = Arrays.stream(VacancyCause.values()).filter(cause -> days.vacant(cause) > 0)
                    .map(cause -> text("report.cause." + cause.code()) + " " + days(days.vacant(cause))).collect(Collectors.joining(", "));
            BigDecimal slot = slot();
            bars.add(new Bar(percentOf(slot.multiply(BigDecimal.valueOf(i)).add(slot.multiply(new BigDecimal("0.16")))),
                    percentOf(slot.multiply(new BigDecimal("0.68"))), at(i),
                    (columns.size() - 1 - i) % step == 0 ? columns.get(i).shortName() : "",
                    columns.get(i).name() + " : " + (told.isEmpty() ? days(0) : told), parts));
        }
        return bars;
    }

    public List<Grid> getBarGrid() {
        long most = mostVacant();
        return List.of(most, most / 2).stream()
                .map(days -> new Grid(height(BigDecimal.valueOf(days), BigDecimal.valueOf(most)), days(days))).toList();
    }

    /** The largest column, rounded up to tens so that its half is a whole number too. */
    private long mostVacant() {
        long most = columns.stream().mapToLong(column -> within(report.rows(), column).vacant()).max().orElse(0);
        return Math.max(10, (most + 9) / 10 * 10);
    }

    public List<CauseSum> getCauses() {
        Days total = report.total();
        return Arrays.stream(VacancyCause.values()).map(cause -> new CauseSum(cause.code(), text("report.cause." + cause.code()),
                total.vacant(cause), total.vacant() == 0 ? "" : percent(HUNDRED.multiply(BigDecimal.valueOf(total.vacant(cause)))
                        .divide(BigDecimal.valueOf(total.vacant()), 1, RoundingMode.HALF_UP)))).toList();
    }

    /** The table by commune. */
    public List<Sum> getByCommune() {
        return codes().stream().map(code -> {
            List<OccupancyRow> own = report.rows().stream().filter(row -> row.commune().equals(code)).toList();
            OccupancyRow last = own.get(own.size() - 1);
            return sum(code, name(code), last, own);
        }).toList();
    }

    /** The table by month, the last first. */
    public List<Sum> getByMonth() {
        List<Sum> sums = new ArrayList<>();
        Map<YearMonth, List<OccupancyRow>> months = report.rows().stream().collect(Collectors.groupingBy(OccupancyRow::month));
        months.keySet().stream().sorted(java.util.Comparator.reverseOrder()).forEach(month -> {
            List<OccupancyRow> rows = months.get(month);
            Days days = sum(rows);
            sums.add(new Sum(month.toString(), Formats.month(month, language), rows.stream().mapToLong(OccupancyRow::dwellings).sum(),
                    rows.stream().mapToLong(OccupancyRow::places).sum(), days, percent(days.rate())));
        });
        return sums;
    }

    private Sum sum(String code, String name, OccupancyRow last, List<OccupancyRow> rows) {
        Days days = sum(rows);
        return new Sum(code, name, last.dwellings(), last.places(), days, percent(days.rate()));
    }

    private List<String> codes() {
        List<String> known = new ArrayList<>(names.keySet());
        report.rows().stream().map(OccupancyRow::commune).filter(code -> !known.contains(code)).distinct().forEach(known::add);
        return known.stream().filter(code -> report.rows().stream().anyMatch(row -> row.commune().equals(code))).toList();
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    private static Days sum(List<OccupancyRow> rows) {
        return rows.stream().map(OccupancyRow::days).reduce(Days.NONE, Days::plus);
    }

    private static Days within(List<OccupancyRow> rows, Column column) {
        return sum(rows.stream().filter(row -> column.months().contains(row.month())).toList());
    }

    private List<Column> columns(Months months) {
        List<Column> made = new ArrayList<>();
        if (isYearly(months)) {
            for (int year = months.from().getYear(); year <= months.until().getYear(); year++) {
                YearMonth from = YearMonth.of(year, 1);
                YearMonth until = YearMonth.of(year, 12);
                String name = Integer.toString(year);
                made.add(new Column(name, name, name, new Months(from.isBefore(months.from()) ? months.from() : from,
                        until.isAfter(months.until()) ? months.until() : until)));
            }
        } else {
            months.each().forEach(month -> made.add(new Column(Formats.month(month, language),
                    month.getMonthValue() + "." + String.format("%02d", month.getYear() % 100), Integer.toString(month.getYear()),
                    new Months(month, month))));
        }
        return made;
    }

    private static boolean isYearly(Months months) {
        return months.count() > MOST_COLUMNS;
    }

    private int step() {
        return (columns.size() + MOST_LABELS - 1) / MOST_LABELS;
    }

    private BigDecimal slot() {
        return HUNDRED.divide(BigDecimal.valueOf(columns.size()), 4, RoundingMode.HALF_UP);
    }

    /** The middle of a column. */
    private String at(int column) {
        return percentOf(slot().multiply(BigDecimal.valueOf(column)).add(slot().divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP)));
    }

    private static String percentOf(BigDecimal place) {
        return place.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** From the top of the chart. */
    private static int height(BigDecimal value, BigDecimal of) {
        int usable = CHART_HEIGHT - CHART_TOP;
        return CHART_HEIGHT - value.multiply(BigDecimal.valueOf(usable)).divide(of, 0, RoundingMode.HALF_UP).intValue();
    }

    private String percent(BigDecimal rate) {
        return rate == null ? "–" : Formats.number(rate.setScale(1, RoundingMode.HALF_UP), language) + (language == Language.EN ? "%" : "\u00a0%");
    }

    /** Without decimals, and 100 only where nothing stood empty. */
    private String whole(BigDecimal rate) {
        return rate.setScale(0, rate.compareTo(HUNDRED) < 0 ? RoundingMode.FLOOR : RoundingMode.HALF_UP).toPlainString();
    }

    private String days(long days) {
        return Formats.number(BigDecimal.valueOf(days), language);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
