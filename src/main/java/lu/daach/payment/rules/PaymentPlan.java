package lu.daach.payment.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What is paid and what is not: the items of an owner are paid together, or left together.
 *
 * @param payments by name, then owner
 * @param withoutAccount owners to whom something is due, but on no account
 * @param nothingLeft owners whose items sum to nothing or less: they wait for what comes
 */
public record PaymentPlan(List<PlannedPayment> payments, List<Payee> withoutAccount, List<Payee> nothingLeft) {

    /** @param payees everybody who has an item */
    public static PaymentPlan of(List<OpenItem> items, List<Payee> payees) {
        Map<UUID, Payee> byId = new HashMap<>();
        payees.forEach(payee -> byId.put(payee.owner(), payee));
        Map<UUID, List<OpenItem>> byOwner = new LinkedHashMap<>();
        items.forEach(item -> byOwner.computeIfAbsent(item.owner(), owner -> new ArrayList<>()).add(item));
        List<PlannedPayment> payments = new ArrayList<>();
        List<Payee> withoutAccount = new ArrayList<>();
        List<Payee> nothingLeft = new ArrayList<>();
        byOwner.forEach((owner, theirs) -> {
            Payee payee = byId.get(owner);
            Money sum = theirs.stream().map(OpenItem::amount).reduce(Money.ZERO, Money::plus);
            if (sum.compareTo(Money.ZERO) <= 0) {
                nothingLeft.add(payee);
            } else if (payee.iban() == null) {
                withoutAccount.add(payee);
            } else {
                List<OpenItem> ordered = theirs.stream().sorted(Comparator.comparing(OpenItem::month).thenComparing(OpenItem::posting)).toList();
                payments.add(new PlannedPayment(payee, ordered, sum, ordered.get(0).month(), ordered.get(ordered.size() - 1).month()));
            }
        });
        payments.sort(Comparator.comparing((PlannedPayment payment) -> payment.payee().name())
                .thenComparing(payment -> payment.payee().owner()));
        return new PaymentPlan(List.copyOf(payments), List.copyOf(withoutAccount), List.copyOf(nothingLeft));
    }

    /** The sum of the payments. */
    public Money total() {
        return payments.stream().map(PlannedPayment::amount).reduce(Money.ZERO, Money::plus);
    }
}
