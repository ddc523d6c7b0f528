package lu.daach.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.report.HomeLife;
import lu.daach.report.rules.PlaceLife;

/** A dwelling's life on a bar, a row a place; places on it are in percent of its width. It names nobody. */
public final class LifeBar {

    private static final int ROW_HEIGHT = 22;
    private static final int MOST_TICKS = 6;

    public record Part(String kind, String x, String width, String title) {
    }

    /** @param words the same in words, for who cannot see it */
    public record Row(String label, int y, List<Part> parts, String words) {
    }

    public record Tick(String x, String label) {
    }

    private final HomeLife life;
    private final LocalDate today;
    private final Language language;

    LifeBar(HomeLife life, LocalDate today, Language language) {
        this.life = life;
        this.today = today;
        this.language = language;
    }

    public UUID getDwelling() {
        return life.dwelling();
    }

    public String getAddress() {
        return life.address();
    }

    public boolean isByRooms() {
        return life.places().size() > 1;
    }

    public int getHeight() {
        return life.places().size() * ROW_HEIGHT;
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (PlaceLife place : life.places()) {
            List<Part> parts = place.stretches().stream().map(this::part).toList();
            rows.add(new Row(place.label(), rows.size() * ROW_HEIGHT, parts, parts.isEmpty()
                    ? Messages.text(language, "report.life.notHeld") : parts.stream().map(Part::title).collect(Collectors.joining("; "))));
        }
        return rows;
    }

    private Part part(PlaceLife.Stretch stretch) {
        return new Part(stretch.kind().code(), at(stretch.days().startsOn()),
                share(ChronoUnit.DAYS.between(stretch.days().startsOn(), stretch.days().endsBefore())),
                Messages.text(language, "report.life.stretch", Messages.text(language, "report.kind." + stretch.kind().code()),
                        stretch.days().startsOn(), stretch.days().endsBefore().minusDays(1)));
    }

    /** First days of months, as many as fit. */
    public List<Tick> getTicks() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(life.startsOn()); month.atDay(1).isBefore(life.endsBefore()); month = month.plusMonths(1)) {
            months.add(month);
        }
        int step = (months.size() + MOST_TICKS - 1) / MOST_TICKS;
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < months.size(); i += step) {
            ticks.add(new Tick(at(months.get(i).atDay(1)), months.get(i).getMonthValue() + "." + String.format("%02d", months.get(i).getYear() % 100)));
        }
        return ticks;
    }

    /** Where today is; empty when it is not on the bar or at its end. */
    public String getToday() {
        return today.isBefore(life.startsOn()) || !today.plusDays(1).isBefore(life.endsBefore()) ? "" : at(today);
    }

    /** From the first to the last day of the bar, in words. */
    public String getSpan() {
        return Formats.date(life.startsOn(), language) + " – " + Formats.date(life.endsBefore().minusDays(1), language);
    }

    private String at(LocalDate day) {
        return share(ChronoUnit.DAYS.between(life.startsOn(), day));
    }

    private String share(long days) {
        return BigDecimal.valueOf(100 * days).divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(life.startsOn(), life.endsBefore())), 3,
                RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
