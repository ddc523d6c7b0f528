package lu.daach.occupancy;

import java.util.List;
import lu.daach.rulebook.Objection;
import lu.daach.rulebook.Turn;

/**
 * What would change an amount, and how the household objects to it.
 *
 * @param turns empty where the amount was agreed, or could not be worked out
 */
public record AmountOutlook(List<Turn> turns, Objection objection) {
}
