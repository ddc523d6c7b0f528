package lu.daach.rentrun.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.kernel.Sentence;

/**
 * A month worked out piece by piece: what is due, and what should be looked at before it is booked. Lines are handed on and not kept, so that a
 * month of any size needs the room of one piece.
 */
public final class MonthReview {

    /** A line is pointed out when it differs from last month's by more than this part of it... */
    private static final BigDecimal LARGE_PART = new BigDecimal("0.20");
    /** ...and by more than this amount. */
    private static final Money LARGE_AMOUNT = new Money(new BigDecimal("50.00"));

    private final YearMonth month;
    private final Consumer<MonthLine> taken;
    private final List<MonthLine> lines = new ArrayList<>();
    private final List<Named> problems = new ArrayList<>();
    private MonthFacts facts;
    private Map<UUID, List<Hold>> holdsByDwelling;
    private Totals totals = Totals.NONE;
    private int count;
    private int booked;

    private record Named(String name, MonthProblem problem) {
    }

    /** @param taken told every line, in the order of its cause */
    public MonthReview(YearMonth month, Consumer<MonthLine> taken) {
        this.month = month;
        this.taken = taken;
    }

    /** Works out what owners are due: all pieces of it come before those of {@link #stays}, each after the others in the order of the leases. */
    public void holds(MonthFacts piece) {
        facts = piece;
        piece.holds().forEach(this::due);
        hand();
    }

    /** Works out what households are asked for, in the order of the contracts; the piece has every hold of their dwellings. */
    public void stays(MonthFacts piece) {
        facts = piece;
        holdsByDwelling = piece.holds().stream().sorted(Comparator.comparing((Hold hold) -> hold.period().startsOn()))
                .collect(Collectors.groupingBy(Hold::dwelling));
        piece.stays().forEach(this::charge);
        hand();
    }

    private void hand() {
        lines.sort(Comparator.comparing(MonthLine::cause));
        totals = totals.plus(Totals.of(lines.stream().map(MonthLine::due).toList()));
        count += lines.size();
        lines.forEach(taken);
        lines.clear();
    }

    /** The gravest first, then by name. */
    public List<MonthProblem> problems() {
        return problems.stream().sorted(Comparator.comparing((Named named) -> named.problem().key()).thenComparing(Named::name)
                .thenComparing(named -> named.problem().subject())).map(Named::problem).toList();
    }

    public Totals totals() {
        return totals;
    }

    /** How many of the lines are booked already. */
    public int booked() {
        return booked;
    }

    /** How many lines there were. */
    public int count() {
        return count;
    }

    private void charge(Stay stay) {
        Charges charges = Charges.of(month, stay);
        if (charges == null) {
            return;
        }
        line(LineKind.PARTICIPATION, stay, charges.participation(), charges.days());
        line(LineKind.SAVINGS, stay, charges.savings(), charges.days());
        if (charges.unassessed() != null) {
            problem(MonthProblem.Key.NO_ASSESSMENT, stay, charges.unassessed().firstDate(), charges.unassessed().lastDate());
        } else if (charges.participation().equals(Money.ZERO)) {
            problem(MonthProblem.Key.ZERO_PARTICIPATION, stay);
        }
        holding(stay, charges.days());
    }

    /** Whether the agency holds the dwelling while the household lives there. */
    private void holding(Stay stay, MonthDays days) {
        LocalDate uncovered = firstUncovered(stay.dwelling(), days.firstDate());
        if (uncovered != null && !uncovered.isAfter(days.lastDate())) {
            problem(MonthProblem.Key.NO_HEAD_LEASE, stay, uncovered);
        } else if (uncovered != null && stay.period().contains(uncovered)
                && !uncovered.isAfter(month.atEndOfMonth().plusDays(MonthPlan.LOOK_AHEAD_DAYS + 1L))) {
            problem(MonthProblem.Key.OUTLIVES_LEASE, stay, uncovered.minusDays(1));
        }
    }

    /** The first day from the given one on which no head lease is known; null when there is none. */
    private LocalDate firstUncovered(UUID dwelling, LocalDate from) {
        LocalDate day = from;
        for (Hold hold : holdsByDwelling.getOrDefault(dwelling, List.of())) {
            if (hold.period().contains(day)) {
                if (hold.period().endsBefore() == null) {
                    return null;
                }
                day = hold.period().endsBefore();
            }
        }
        return day;
    }

    private void due(Hold hold) {
        MonthDays days = MonthDays.of(month, hold.period());
        if (days != null) {
            line(LineKind.OWNER_DUE, hold.headLease(), hold.owner(), hold.ownerName(), hold.dwelling(), hold.address(),
                    hold.period(), hold.due(days), days);
        }
    }

    private void line(LineKind kind, Stay stay, Money amount, MonthDays days) {
        line(kind, stay.occupancy(), stay.household(), stay.householdName(), stay.dwelling(), stay.address(), stay.period(),
                amount, days);
    }

    private void line(LineKind kind, UUID subject, UUID party, String name, UUID dwelling, String address, Period period,
            Money amount, MonthDays days) {
        LineKey key = new LineKey(kind, subject);
        Money before = facts.lastMonth().get(key);
        MonthDays lastMonth = MonthDays.of(month.minusMonths(1), period);
        boolean comparable = days.whole() && lastMonth != null && lastMonth.whole();
        MonthLine line = new MonthLine(month, kind, subject, party, name, dwelling, address, amount, days.count(), before, comparable);
        Money already = facts.booked().get(key);
        if (amount.amount().signum() > 0) {
            lines.add(line);
            booked += already == null ? 0 : 1;
        }
        if (already != null && !already.equals(amount)) {
            problem(MonthProblem.Key.BOOKED_OTHERWISE, line, already, amount);
        } else if (large(line)) {
            problem(MonthProblem.Key.LARGE_DIFFERENCE, line, before, amount);
        }
    }

    private static boolean large(MonthLine line) {
        if (!line.whole() || line.before() == null) {
            return false;
        }
        BigDecimal difference = line.difference().amount().abs();
        return difference.compareTo(LARGE_AMOUNT.amount()) > 0
                && difference.compareTo(line.before().amount().multiply(LARGE_PART)) > 0;
    }

    private void problem(MonthProblem.Key key, MonthLine line, Money before, Money now) {
        String text = "rentrun.problem." + key.code() + "." + line.kind().code();
        boolean ofOwner = line.kind() == LineKind.OWNER_DUE;
        problems.add(new Named(line.partyName(), new MonthProblem(key, line.subject(), line.party(), ofOwner,
                Sentence.of(text, line.partyName(), line.address(), before, now))));
    }

    private void problem(MonthProblem.Key key, Stay stay, Object... args) {
        List<Object> all = new ArrayList<>(List.of(stay.householdName(), stay.address()));
        all.addAll(List.of(args));
        problems.add(new Named(stay.householdName(), new MonthProblem(key, stay.occupancy(), stay.household(), false,
                new Sentence("rentrun.problem." + key.code(), all))));
    }
}
