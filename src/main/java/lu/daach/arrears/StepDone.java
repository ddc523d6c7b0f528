package lu.daach.arrears;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.Money;

/**
 * A step that somebody took.
 *
 * @param note null for none
 * @param owed what was due on that day
 * @param settled what of it was paid within 30 days
 */
public record StepDone(UUID id, int position, StepKind kind, LocalDate on, boolean reached, String note, Money owed, Money settled, String by) {
}
