package lu.daach.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.correction.rules.Instalments;
import lu.daach.kernel.Money;
import lu.daach.occupancy.LateChange;

/**
 * What late news leads to, before it is booked.
 *
 * @param months those that were booked and come out otherwise, the first first
 * @param difference over all of them; above zero the household owes more
 * @param digest names these figures: booking asks for it, so that what is booked is what was seen
 */
public record CorrectionProposal(UUID occupancy, UUID household, LocalDate since, List<LateChange> changes, List<MonthCorrected> months,
        Money difference, Instalments instalments, String digest) {

    /** Whether there is anything to book or any amount to replace. */
    public boolean any() {
        return !months.isEmpty() || changes.stream().anyMatch(LateChange::counts);
    }

    /** Whether an amount could not be worked out. */
    public boolean broken() {
        return changes.stream().anyMatch(change -> !change.missing().isEmpty());
    }
}
