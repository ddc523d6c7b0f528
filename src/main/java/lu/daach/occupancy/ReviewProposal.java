package lu.daach.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.household.rules.Determination;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.rulebook.Source;

/**
 * A review worked out before it is decided: what is paid now, and what it would be by the incomes on file.
 *
 * @param dueOn null when none is due
 * @param appliesFrom the first day from which another amount can count
 * @param current what is paid now; null when nothing was assessed
 * @param found null when facts are missing
 * @param missing why it cannot be worked out; empty when it can
 * @param incomeBefore EUR by the year behind what is paid now; null when not known
 * @param incomeNow EUR by the year by the incomes on file; null when not known
 * @param changePercent by how many percent the income differs; null when not known
 * @param minimumPercent from how many percent on a change is to be reviewed in between
 * @param unanswered what comes of it when the household does not answer
 * @param determined how the incomes came to their figures
 * @param facts the facts behind {@code found}, written down
 */
public record ReviewProposal(LocalDate dueOn, LocalDate appliesFrom, AssessmentSheet current, Assessment found, List<Sentence> missing,
        BigDecimal incomeBefore, BigDecimal incomeNow, BigDecimal changePercent, BigDecimal minimumPercent, Source source, Unanswered unanswered, Determination determined, String facts) {

    /** How much more (or less) the household would pay; null when one of both is not known. */
    public Money difference() {
        return current == null || found == null ? null : found.monthly().minus(current.monthly());
    }

    /** Whether the income differs by so much that the law asks for another amount. */
    public boolean considerable() {
        return changePercent != null && changePercent.abs().compareTo(minimumPercent) >= 0;
    }
}
