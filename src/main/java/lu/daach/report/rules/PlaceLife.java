package lu.daach.report.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lu.daach.kernel.Period;

/**
 * The days of one place, put together to stretches of the same kind.
 *
 * @param label the room's; null when the dwelling is let whole
 * @param stretches in their order, without overlaps; days outside the head lease are in none
 */
public record PlaceLife(String label, List<Stretch> stretches) {

    /** Turnaround lasts so many days after a contract, unless something else is known. */
    static final int TURNAROUND_DAYS = 30;

    /** Days of the same kind one after the other. */
    public record Stretch(DayKind kind, Period days) {
    }

    /** What somebody said about an empty place. */
    public record Said(String cause, Period days) {
    }

    /**
     * What is known of a place.
     *
     * @param held its head leases
     */
    public record Known(List<Period> held, List<Period> stays, List<Period> works, List<Said> said) {
    }

    /** What each day between the two was; the last one is the day before {@code horizon}. */
    public static PlaceLife of(String label, Known known, LocalDate firstDay, LocalDate horizon) {
        SortedSet<LocalDate> borders = new TreeSet<>(List.of(firstDay, horizon));
        known.held().forEach(period -> border(borders, period));
        known.stays().forEach(period -> border(borders, period));
        known.stays().stream().filter(stay -> stay.endsBefore() != null)
                .forEach(stay -> borders.add(stay.endsBefore().plusDays(TURNAROUND_DAYS)));
        known.works().forEach(period -> border(borders, period));
        known.said().forEach(said -> border(borders, said.days()));
        List<Stretch> stretches = new ArrayList<>();
        List<LocalDate> inside = borders.subSet(firstDay, horizon.plusDays(1)).stream().sorted(Comparator.naturalOrder()).toList();
        for (int i = 0; i + 1 < inside.size(); i++) {
            DayKind kind = kind(known, inside.get(i));
            if (kind != null) {
                add(stretches, kind, new Period(inside.get(i), inside.get(i + 1)));
            }
        }
        return new PlaceLife(label, List.copyOf(stretches));
    }

    private static void border(SortedSet<LocalDate> borders, Period period) {
        borders.add(period.startsOn());
        if (period.endsBefore() != null) {
            borders.add(period.endsBefore());
        }
    }

    private static void add(List<Stretch> stretches, DayKind kind, Period days) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).kind() == kind && stretches.get(last).days().endsBefore().equals(days.startsOn())) {
            stretches.set(last, new Stretch(kind, new Period(stretches.get(last).days().startsOn(), days.endsBefore())));
        } else {
            stretches.add(new Stretch(kind, days));
        }
    }

    /** Null when the place is not in the pool on that day. */
    private static DayKind kind(Known known, LocalDate day) {
        if (holds(known.held(), day)) {
            if (holds(known.stays(), day)) {
                return DayKind.OCCUPIED;
            }
            for (Said said : known.said()) {
                if (said.days().contains(day)) {
                    return DayKind.vacantFor(said.cause());
                }
            }
            boolean freshlyLeft = known.stays().stream().anyMatch(stay -> stay.endsBefore() != null
                    && !day.isBefore(stay.endsBefore()) && day.isBefore(stay.endsBefore().plusDays(TURNAROUND_DAYS)));
            return holds(known.works(), day) ? DayKind.WORKS : freshlyLeft ? DayKind.TURNAROUND : DayKind.NO_CANDIDATE;
        }
        return null;
    }

    private static boolean holds(List<Period> periods, LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }
}
