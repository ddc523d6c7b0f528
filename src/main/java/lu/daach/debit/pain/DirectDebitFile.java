package lu.daach.debit.pain;

import java.time.Instant;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * What a file says.
 *
 * @param messageId unique for ever, at most 35 signs
 * @param madeAt when the collection was released: the same file is the same bytes
 */
public record DirectDebitFile(String messageId, Instant madeAt, String creditorName, String creditorIban, String creditorIdentifier,
        List<DirectDebitBlock> blocks) {

    public int transactions() {
        return blocks.stream().mapToInt(block -> block.debits().size()).sum();
    }

    public Money sum() {
        return blocks.stream().map(DirectDebitBlock::sum).reduce(Money.ZERO, Money::plus);
    }
}
