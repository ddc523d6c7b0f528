package lu.daach.household;

import java.util.UUID;

/**
 * How a household is reached.
 *
 * @param version 0 while nothing is written
 */
public record ContactSheet(UUID household, int version, ContactCard card) {

    /** Where letters go; null when it is not known, or when the household lives in one of our dwellings and has no other address. */
    public PostalAddress letters() {
        return card.post() != null ? card.post() : card.home();
    }

    /** Whether there is any way to reach the household beside its home. */
    public boolean reachable() {
        return card.phone() != null || card.otherPhone() != null || card.email() != null;
    }
}
