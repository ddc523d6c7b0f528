package lu.daach.arrears;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.arrears.rules.Risk;
import lu.daach.kernel.Money;

/**
 * A tenancy as it stands: what puts it at risk and what was agreed about it.
 *
 * @param owed what is due and open; told to who may read arrears alone
 * @param before what was due and open three months ago
 * @param oldest the due day of the oldest open month; null when nothing is
 * @param reviewDueOn null when none is due
 * @param lastDay of the contract or of a notice; null when none is set
 * @param plan null for none
 */
public record TenancyCard(UUID household, String name, int fileNumber, String address, Money owed, Money before, LocalDate oldest, LocalDate reviewDueOn,
        LocalDate lastDay, Risk risk, JointPlan plan) {
}
