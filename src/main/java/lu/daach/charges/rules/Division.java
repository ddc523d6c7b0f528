package lu.daach.charges.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/** Divides the bills of a dwelling among those who lived there, to the cent: the parts of a bill are the bill. */
public final class Division {

    private final Period period;
    private final int space;
    private final List<Lived> lived;

    /**
     * @param period that is accounted for, with an end
     * @param space of all places of the dwelling together
     */
    public Division(Period period, int space, List<Lived> lived) {
        this.period = period;
        this.space = space;
        this.lived = List.copyOf(lived);
    }

    /** @return in the order of the bills, then of those who lived there, the agency last; nobody with nothing */
    public List<Part> of(List<Bill> bills) {
        List<Part> parts = new ArrayList<>();
        bills.forEach(bill -> parts.addAll(of(bill)));
        return List.copyOf(parts);
    }

    private List<Part> of(Bill bill) {
        Period window = both(bill.period(), period);
        if (window == null) {
            return List.of();
        }
        Money counted = Money.quotient(bill.amount().amount().multiply(BigDecimal.valueOf(days(window))), BigDecimal.valueOf(days(bill.period())));
        List<UUID> who = new ArrayList<>();
        List<Integer> units = new ArrayList<>();
        for (Lived one : lived) {
            int own = units(bill, one, window);
            if (own > 0) {
                who.add(one.occupancy());
                units.add(own);
            }
        }
        int borne = units.stream().mapToInt(Integer::intValue).sum();
        int all = bill.key() == DivisionKey.SPACE ? Math.max(space * days(window), borne) : Math.max(borne, 1);
        if (all > borne) {
            who.add(null);
            units.add(all - borne);
        }
        List<Money> amounts = divided(counted, units, all);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
            parts.add(new Part(bill.id(), who.get(i), counted, units.get(i), all, amounts.get(i)));
        }
        return parts;
    }

    private static int units(Bill bill, Lived one, Period window) {
        Period stay = both(one.period(), window);
        if (stay == null) {
            return 0;
        }
        return switch (bill.key()) {
            case SPACE -> one.space() * days(stay);
            case PERSONS -> one.persons().stream().map(person -> both(person, stay)).mapToInt(both -> both == null ? 0 : days(both)).sum();
            case HOUSEHOLD -> one.occupancy().equals(bill.occupancy()) ? 1 : 0;
        };
    }

    /** Whole cents down, then a cent each to those who lost most by it, the first first. */
    private static List<Money> divided(Money amount, List<Integer> units, int all) {
        BigInteger cents = amount.amount().movePointRight(2).toBigIntegerExact();
        List<BigInteger[]> shares = units.stream().map(one -> cents.multiply(BigInteger.valueOf(one)).divideAndRemainder(BigInteger.valueOf(all))).toList();
        long left = cents.subtract(shares.stream().map(share -> share[0]).reduce(BigInteger.ZERO, BigInteger::add)).longValueExact();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed());
        List<Integer> more = order.subList(0, (int) Math.min(left, order.size()));
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            amounts.add(new Money(new BigDecimal(shares.get(i)[0].add(more.contains(i) ? BigInteger.ONE : BigInteger.ZERO), 2)));
        }
        return amounts;
    }

    /** The days of the accounted period on which a household lived there. */
    public int days(Lived one) {
        Period stay = both(one.period(), period);
        return stay == null ? 0 : days(stay);
    }

    private static int days(Period closed) {
        return Math.toIntExact(ChronoUnit.DAYS.between(closed.startsOn(), closed.endsBefore()));
    }

    /** @return null for no day; one of both has an end */
    private static Period both(Period one, Period other) {
        LocalDate from = one.startsOn() == null || other.startsOn() != null && other.startsOn().isAfter(one.startsOn()) ? other.startsOn() : one.startsOn();
        LocalDate before = one.endsBefore() == null || other.endsBefore() != null && other.endsBefore().isBefore(one.endsBefore())
                ? other.endsBefore() : one.endsBefore();
        return from.isBefore(before) ? new Period(from, before) : null;
    }
}
