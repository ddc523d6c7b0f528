package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Language;

/**
 * A budget sheet as it is read.
 *
 * @param language in which the household is written to
 */
public record BudgetSheet(UUID id, UUID household, LocalDate drawnOn, String drawnByName, BudgetCard card, Language language) {
}
