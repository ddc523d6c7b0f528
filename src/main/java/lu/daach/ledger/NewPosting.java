package lu.daach.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A posting that is to be booked.
 *
 * @param cause what it is for, the same for ever; the same cause is booked once
 * @param appliesTo the day it counts for, which may be another than the day of booking
 * @param reverses the posting that it undoes; null for none
 * @param reason why it is undone; null where nothing is
 * @param lines at least two, summing to zero
 */
public record NewPosting(String cause, LocalDate appliesTo, UUID reverses, String reason, List<Line> lines) {

    /** @throws IllegalArgumentException when it does not balance: a mistake of the program, not of the person */
    public NewPosting {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(appliesTo, "appliesTo");
        lines = List.copyOf(lines);
        Money sum = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        if (lines.size() < 2 || !sum.equals(Money.ZERO)) {
            throw new IllegalArgumentException("posting " + cause + " does not balance: " + sum + " in " + lines.size() + " lines");
        }
    }

    /** Whether it is a debit and a credit of the same amount and undoes nothing. */
    boolean pair() {
        return lines.size() == 2 && reverses == null;
    }

    public static NewPosting of(String cause, LocalDate appliesTo, Line... lines) {
        return new NewPosting(cause, appliesTo, null, null, List.of(lines));
    }
}
