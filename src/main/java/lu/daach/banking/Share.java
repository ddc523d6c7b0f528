package lu.daach.banking;

import java.util.UUID;
import lu.daach.kernel.Money;

/** What one household gets of a payment. */
public record Share(UUID household, Money amount) {
}
