package lu.daach.lease;

import java.util.UUID;
import lu.daach.kernel.Faults;

/**
 * What part of a leased home belongs to an owner, as a fraction.
 *
 * @param owner null only where a reader has noted that it is missing
 * @param ownerName as the owner is listed; null in what is written
 */
public record Share(UUID owner, String ownerName, int numerator, int denominator) {

    /**
     * @param fraction {@code 1/3}, {@code 1} or {@code 33,5 %}
     * @param pointer of the share; a fraction that cannot be read is a fault there
     */
    public static Share read(UUID owner, String fraction, String pointer, Faults faults) {
        int[] read = ShareRules.read(fraction);
        faults.require(read != null, pointer + "/share", "lease.shares.unreadable");
        return read == null ? new Share(owner, null, 1, 1) : new Share(owner, null, read[0], read[1]);
    }

    /** As a notary writes it: 1/2, and 1 for the whole. */
    public String fraction() {
        return denominator == numerator ? "1" : numerator + "/" + denominator;
    }
}
