package lu.daach.household;

import jakarta.persistence.Embeddable;

/** An address in its row. */
@Embeddable
class StoredAddress {

    private String careOf;
    private String street;
    private String postcode;
    private String locality;
    private String country;

    protected StoredAddress() {
    }

    static StoredAddress of(PostalAddress address) {
        StoredAddress stored = new StoredAddress();
        if (address != null) {
            stored.careOf = address.careOf();
            stored.street = address.street();
            stored.postcode = address.postcode();
            stored.locality = address.locality();
            stored.country = address.country();
        }
        return stored;
    }

    /** Null where nothing is written. */
    static PostalAddress address(StoredAddress stored) {
        return stored == null || stored.street == null ? null
                : new PostalAddress(stored.careOf, stored.street, stored.postcode, stored.locality, stored.country);
    }
}
