package lu.daach.charges;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Money;

/**
 * A yearly account whole.
 *
 * @param bookedBy null while it is a draft; likewise the day
 * @param closedWhy why it was dropped or undone; null: it was not
 */
public record StatementSheet(StatementLine line, UUID draftedById, String draftedBy, String bookedBy, LocalDate bookedOn, String closedBy, String closedWhy,
        List<Share> shares) {

    /**
     * What comes to a household.
     *
     * @param days on which it lived there
     * @param setOff what was given back by covering what it owed; null while it is not booked
     * @param posting null while it is not booked, and where nothing was to be booked
     */
    public record Share(UUID occupancy, UUID household, String name, String place, int days, Money cost, Money advances, Money setOff, UUID posting,
            List<Row> rows) {

        /** Above zero the household pays, below it gets back. */
        public Money balance() {
            return cost.minus(advances);
        }
    }

    /**
     * A line of the sum.
     *
     * @param counted what of the bill falls on the period
     * @param units of the household, of {@code ofUnits}
     */
    public record Row(CostKind kind, String proof, DivisionKey key, Money counted, int units, int ofUnits, Money amount) {
    }
}
