package lu.daach.guarantee;

import java.util.UUID;
import lu.daach.guarantee.rules.ClaimKind;

/**
 * Which claims are looked for; null members leave it open.
 *
 * @param words part of the address, of the owner's or the household's name, or the number
 */
public record ClaimFilter(String words, ClaimKind kind, ClaimStatus status, UUID headLease) {

    public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null);
}
