package lu.daach.guarantee;

import java.util.List;
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.Promise;
import lu.daach.guarantee.rules.Reckoning;

/**
 * A claim with its sum.
 *
 * @param reckoning as it was decided, else as it stands today
 * @param decision null while nobody has decided
 */
public record ClaimSheet(ClaimLine line, String description, List<Damage.Item> items, Promise promise, Reckoning reckoning, ClaimDecision decision) {
}
