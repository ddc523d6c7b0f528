package lu.daach.scheme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lu.daach.organisation.Installation;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionSheet;

/** The schemes with what answers now, and their versions on one time bar. */
@Named
@RequestScoped
public class SchemesPage {

    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 3;
    private static final int WHOLE = 1000;

    @Inject
    private Schemes schemes;

    @Inject
    private Installation installation;

    private List<Line> lines;

    /**
     * One scheme.
     *
     * @param now what answers today
     * @param next what begins later, active or drafted, the first first
     * @param bars the versions on the time bar
     */
    public record Line(String code, VersionSheet now, List<VersionSheet> next, List<Bar> bars) {
    }

    /** A version on the bar, in thousandths of its length. */
    public record Bar(int x, int width, boolean draft, int number) {
    }

    public List<Line> getLines() {
        if (lines == null) {
            LocalDate today = installation.today();
            lines = new ArrayList<>();
            for (Map.Entry<Scheme, List<VersionSheet>> one : schemes.all().entrySet()) {
                List<VersionSheet> versions = one.getValue();
                VersionSheet now = versions.stream().filter(version -> version.inForce(today)).findFirst().orElseThrow();
                List<VersionSheet> next = versions.stream().filter(version -> version.draft() || version.startsOn() != null && version.startsOn().isAfter(today))
                        .sorted(Comparator.comparing(VersionSheet::startsOn)).toList();
                lines.add(new Line(one.getKey().code(), now, next, versions.stream().map(this::bar).filter(bar -> bar.width() > 0).toList()));
            }
        }
        return lines;
    }

    private Bar bar(VersionSheet version) {
        int from = at(version.startsOn() == null ? LocalDate.MIN : version.startsOn());
        int until = at(version.lastDay() == null ? LocalDate.MAX : version.lastDay().plusDays(1));
        return new Bar(from, until - from, version.draft(), version.number());
    }

    /** The place of a day on the bar. */
    private int at(LocalDate day) {
        LocalDate first = first();
        LocalDate last = first.plusYears(YEARS_BACK + YEARS_AHEAD + 1L);
        if (!day.isAfter(first)) {
            return 0;
        }
        return day.isAfter(last) ? WHOLE : (int) (ChronoUnit.DAYS.between(first, day) * WHOLE / ChronoUnit.DAYS.between(first, last));
    }

    private LocalDate first() {
        return installation.today().withDayOfYear(1).minusYears(YEARS_BACK);
    }

    public int getToday() {
        return at(installation.today());
    }

    /** The years of the bar, with their places. */
    public List<Year> getYears() {
        List<Year> years = new ArrayList<>();
        for (int i = 0; i <= YEARS_BACK + YEARS_AHEAD; i++) {
            LocalDate newYear = first().plusYears(i);
            years.add(new Year(newYear.getYear(), at(newYear)));
        }
        return years;
    }

    /** A year on the bar. */
    public record Year(int number, int x) {

        /** As a text, so that it is not written with a separator. */
        public String name() {
            return Integer.toString(number);
        }
    }
}
