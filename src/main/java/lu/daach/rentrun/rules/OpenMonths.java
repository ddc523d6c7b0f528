package lu.daach.rentrun.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import lu.daach.kernel.Money;

/** Which payment covered which month: what is paid goes to the earliest month that is open, whatever the payer wrote on it. */
public final class OpenMonths {

    private OpenMonths() {
    }

    /**
     * A line of the account that stands: neither undone nor an undoing.
     *
     * @param amount above zero it is asked for, below it was paid
     * @param charge whether it was asked for, by a month or by whatever else makes the household owe more; else it came in
     */
    public record Moved(LocalDate on, Money amount, boolean charge) {
    }

    /** A part of a payment. */
    public record Covered(LocalDate on, Money amount) {
    }

    /**
     * What one day asked for.
     *
     * @param by the payments that cover it, the earliest first
     * @param open what nothing covers yet
     */
    public record Asked(LocalDate on, Money amount, List<Covered> by, Money open) {
    }

    /**
     * @param months the earliest first
     * @param ahead what is paid beyond all of them
     */
    public record Result(List<Asked> months, Money ahead) {
    }

    /** A payment with what is left of it. */
    private static final class Purse {

        private final LocalDate on;
        private BigDecimal left;

        private Purse(LocalDate on, BigDecimal left) {
            this.on = on;
            this.left = left;
        }
    }

    public static Result of(List<Moved> lines) {
        TreeMap<LocalDate, BigDecimal> asked = new TreeMap<>();
        lines.stream().filter(Moved::charge).forEach(line -> asked.merge(line.on(), line.amount().amount(), BigDecimal::add));
        List<Purse> purses = purses(lines);
        // A month that gave more back than it asked for is money to spend on the others.
        asked.forEach((day, amount) -> {
            if (amount.signum() < 0) {
                purses.add(new Purse(day, amount.negate()));
            }
        });
        purses.sort(Comparator.comparing(purse -> purse.on));
        List<Asked> months = new ArrayList<>();
        asked.forEach((day, amount) -> {
            if (amount.signum() > 0) {
                months.add(cover(day, amount, purses));
            }
        });
        return new Result(List.copyOf(months), purses.stream().map(purse -> new Money(purse.left)).reduce(Money.ZERO, Money::plus));
    }

    /** What came back is taken from the payment of the same amount before it, else from the latest ones. */
    private static List<Purse> purses(List<Moved> lines) {
        List<Purse> purses = new ArrayList<>();
        for (Moved line : lines.stream().filter(line -> !line.charge()).sorted(Comparator.comparing(Moved::on)).toList()) {
            BigDecimal amount = line.amount().amount();
            if (amount.signum() < 0) {
                purses.add(new Purse(line.on(), amount.negate()));
                continue;
            }
            BigDecimal back = amount;
            for (int i = purses.size() - 1; i >= 0 && back.signum() > 0; i--) {
                if (purses.get(i).left.compareTo(back) == 0) {
                    purses.get(i).left = BigDecimal.ZERO;
                    back = BigDecimal.ZERO;
                }
            }
            for (int i = purses.size() - 1; i >= 0 && back.signum() > 0; i--) {
                BigDecimal taken = purses.get(i).left.min(back);
                purses.get(i).left = purses.get(i).left.subtract(taken);
                back = back.subtract(taken);
            }
        }
        return purses;
    }

    private static Asked cover(LocalDate day, BigDecimal amount, List<Purse> purses) {
        BigDecimal open = amount;
        List<Covered> by = new ArrayList<>();
        for (Purse purse : purses) {
            BigDecimal taken = purse.left.min(open);
            if (taken.signum() > 0) {
                purse.left = purse.left.subtract(taken);
                open = open.subtract(taken);
                by.add(new Covered(purse.on, new Money(taken)));
            }
        }
        return new Asked(day, new Money(amount), List.copyOf(by), new Money(open));
    }
}
