package lu.daach.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.keeping.rules.DepositCourse;
import lu.daach.keeping.rules.DepositReturn;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Rulebook;

/**
 * The deposit of a contract.
 *
 * @param household whose account keeps it
 * @param form only of cash there are steps
 * @param amount as agreed
 * @param monthly the participation on the day of the agreement
 * @param note null for none
 * @param lastDay of the contract; null while it is open
 * @param keysOn when the keys were back; null: not yet
 * @param settledOn when the statements of charges were there; null: not yet
 * @param steps the earliest first, undone ones included
 */
public record DepositSheet(UUID id, int version, UUID occupancy, UUID household, String name, int fileNumber, String address, DepositForm form,
        Money amount, Money monthly, LocalDate agreedOn, LocalDate dueOn, String note, LocalDate lastDay, LocalDate keysOn, LocalDate settledOn,
        List<DepositStep> steps) {

    public Money received() {
        return sum(DepositStepKind.RECEIPT);
    }

    public Money deducted() {
        return sum(DepositStepKind.DEDUCTION);
    }

    public Money returned() {
        return sum(DepositStepKind.RETURN);
    }

    /** What was paid for delay. */
    public Money lateBooked() {
        return sum(DepositStepKind.LATE);
    }

    /** What the agency keeps at present. */
    public Money held() {
        return received().minus(deducted()).minus(returned());
    }

    /** What is still to come in. */
    public Money missing() {
        return form == DepositForm.CASH ? amount.minus(received()).atLeast(Money.ZERO) : Money.ZERO;
    }

    /** How it goes back, by the law on the day of the keys. */
    public DepositReturn course(LocalDate today) {
        List<DepositCourse.Back> backs = steps.stream().filter(step -> step.kind() == DepositStepKind.RETURN && !step.undone())
                .map(step -> new DepositCourse.Back(step.on(), step.amount())).toList();
        return DepositReturn.of(Rulebook.national().on(keysOn == null ? today : keysOn),
                new DepositCourse(monthly, received(), deducted(), backs, keysOn, settledOn), today);
    }

    /** Where it stands on a day: {@code paper}, {@code due}, {@code overdue}, {@code held}, {@code returning}, {@code late} or {@code closed}. */
    public String state(LocalDate today) {
        if (form != DepositForm.CASH) {
            return "paper";
        }
        if (keysOn != null) {
            DepositReturn back = course(today);
            boolean late = back.first().overdue(today) || back.rest().overdue(today);
            return held().compareTo(Money.ZERO) <= 0 ? "closed" : late ? "late" : "returning";
        }
        return missing().compareTo(Money.ZERO) <= 0 ? "held" : dueOn.isBefore(today) ? "overdue" : "due";
    }

    private Money sum(DepositStepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind && !step.undone()).map(DepositStep::amount).reduce(Money.ZERO, Money::plus);
    }
}
