package lu.daach.banking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.rules.Split;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/**
 * A household whose payment it may be.
 *
 * @param confidence 1 to 95; certain is only what a reference or a remembered payer says
 * @param reasons why, the weightiest first
 * @param owed what stands on its account
 * @param monthly what it pays a month; null when it lives nowhere
 * @param remembered whether this payer paid for it before
 */
public record Proposal(UUID household, String name, int fileNumber, int confidence, List<Sentence> reasons, Money owed, Money monthly, boolean remembered) {

    /** What each of these may be meant to get of a payment: exactly, or in turn what it owes. */
    public static Map<UUID, BigDecimal> offered(Money amount, List<Proposal> households) {
        return Split.offered(amount.amount(), households.stream()
                .map(one -> new Split.Claim(one.household, one.owed.amount(), one.monthly == null ? null : one.monthly.amount())).toList());
    }
}
