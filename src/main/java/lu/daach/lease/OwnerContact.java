package lu.daach.lease;

import java.util.List;

/**
 * How an owner is written to; null where it is not known.
 *
 * @param version 0 while nothing was written down
 * @param addressee the name on the envelope; null: the owner's
 * @param prefers {@code letter} or {@code email}
 */
public record OwnerContact(int version, String addressee, String street, String postcode, String place, String country, String email, String phone,
        String prefers) {

    public static final List<String> PREFERENCES = List.of("letter", "email");

    static final OwnerContact UNKNOWN = new OwnerContact(0, null, null, null, null, null, null, null, "letter");

    /** Whether a letter reaches the owner. */
    public boolean postal() {
        return street != null && place != null;
    }
}
