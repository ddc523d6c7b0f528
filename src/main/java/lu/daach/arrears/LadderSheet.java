package lu.daach.arrears;

import java.time.LocalDate;
import lu.daach.arrears.rules.Ladder;

/**
 * A ladder with the day from which it applies.
 *
 * @param present whether it is the one of today
 */
public record LadderSheet(LocalDate from, Ladder ladder, boolean present) {
}
