package lu.daach.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lu.daach.kernel.Conflict;

/** How an owner is written to. */
@Entity
@Table(schema = "lease", name = "owner_contact")
class StoredContact {

    @Id
    @Column(name = "owner_id")
    private UUID owner;

    @Version
    private int version;

    private String addressee;
    private String street;
    private String postcode;
    private String place;
    private String country;
    private String email;
    private String phone;
    private String prefers;

    protected StoredContact() {
    }

    static StoredContact of(UUID owner, OwnerContact card) {
        StoredContact contact = new StoredContact();
        contact.owner = owner;
        contact.version = 1;
        contact.write(card);
        return contact;
    }

    /** @throws Conflict when somebody changed it since that version */
    void change(OwnerContact card) {
        if (card.version() != version) {
            throw Conflict.stale();
        }
        write(card);
    }

    private void write(OwnerContact card) {
        addressee = card.addressee();
        street = card.street();
        postcode = card.postcode();
        place = card.place();
        country = card.country();
        email = card.email();
        phone = card.phone();
        prefers = card.prefers();
    }

    OwnerContact card() {
        return new OwnerContact(version, addressee, street, postcode, place, country, email, phone, prefers);
    }
}
