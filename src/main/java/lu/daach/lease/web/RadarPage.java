package lu.daach.lease.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import lu.daach.kernel.Ids;
import lu.daach.lease.Alignment;
import lu.daach.lease.Radar;
import lu.daach.organisation.Installation;

/** Bars of leases against bars of households, on one axis of time. */
@Named
@RequestScoped
public class RadarPage {

    /** The width of the drawing, in its own units. */
    private static final int WIDE = 1000;
    private static final int BEFORE_MONTHS = 2;
    private static final int BEHIND_MONTHS = 4;
    private static final List<Integer> SPANS = List.of(6, 12, 24, 60);
    private static final int USUAL = 12;
    private static final int SOON_DAYS = 60;

    @Inject
    private Radar radar;

    @Inject
    private Installation installation;

    private String owner;
    private Integer months;
    private boolean outlived;
    private List<Alignment> all;

    public List<Alignment> getLines() {
        return getAll().stream().filter(one -> !outlived || one.outlived()).toList();
    }

    public long getOutlivedCount() {
        return getAll().stream().filter(Alignment::outlived).count();
    }

    public List<Alignment> getAll() {
        if (all == null) {
            all = radar.within(getMonths(), owner == null || owner.isBlank() ? null : Ids.known(owner));
        }
        return all;
    }

    /** {@code broken} when the last day to act is over, {@code today} within 60 days, {@code quiet} later. */
    public String look(Alignment one) {
        LocalDate today = installation.today();
        return one.actBy().isBefore(today) ? "broken" : one.actBy().isBefore(today.plusDays(SOON_DAYS)) ? "today" : "quiet";
    }

    /** Where a day stands on the axis, 0 to 1000; a null day is the end of it. */
    public int at(LocalDate day) {
        if (day == null) {
            return WIDE;
        }
        long whole = ChronoUnit.DAYS.between(from(), until());
        return (int) Math.max(0, Math.min(WIDE, ChronoUnit.DAYS.between(from(), day) * WIDE / whole));
    }

    /** How far it is from one day to the day after another; at least a hair, so that something is seen. */
    public int wide(LocalDate first, LocalDate last) {
        return Math.max(2, at(last == null ? null : last.plusDays(1)) - at(first));
    }

    public int getToday() {
        return at(installation.today());
    }

    /** The months that are named on the axis. */
    public List<YearMonth> getTicks() {
        int step = getMonths() <= 12 ? 3 : getMonths() <= 24 ? 6 : 12;
        YearMonth first = YearMonth.from(from());
        return IntStream.rangeClosed(1, getMonths() + BEFORE_MONTHS + BEHIND_MONTHS).mapToObj(first::plusMonths)
                .filter(month -> (month.getMonthValue() - 1) % step == 0).toList();
    }

    public int tick(YearMonth month) {
        return at(month.atDay(1));
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    private LocalDate from() {
        return installation.today().minusMonths(BEFORE_MONTHS).withDayOfMonth(1);
    }

    private LocalDate until() {
        return installation.today().plusMonths(getMonths() + (long) BEHIND_MONTHS).withDayOfMonth(1);
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Integer getMonths() {
        return months != null && SPANS.contains(months) ? months : USUAL;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public boolean isOutlived() {
        return outlived;
    }

    public void setOutlived(boolean outlived) {
        this.outlived = outlived;
    }
}
