package lu.daach.lease;

import java.util.UUID;

/**
 * What part of a leased home belongs to an owner, as a fraction.
 *
 * @param ownerName as the owner is listed; null in what is written
 */
public record Share(UUID owner, String ownerName, int numerator, int denominator) {

    /** As a notary writes it: 1/2, and 1 for the whole. */
    public String fraction() {
        return denominator == numerator ? "1" : numerator + "/" + denominator;
    }
}
