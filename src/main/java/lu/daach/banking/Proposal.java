package lu.daach.banking;

import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/**
 * A household whose payment it may be.
 *
 * @param confidence 1 to 95; certain is only what a reference or a remembered payer says
 * @param reasons why, the weightiest first
 * @param owed what stands on its account
 * @param monthly what it pays a month; null when it lives nowhere
 */
public record Proposal(UUID household, String name, int fileNumber, int confidence, List<Sentence> reasons, Money owed, Money monthly) {
}
