package lu.daach.debit;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * Of whom nothing is collected although they have a mandate.
 *
 * @param why {@code held}, {@code void} or {@code stopped}
 */
public record LeftOut(UUID household, String name, int fileNumber, Money open, String why) {
}
