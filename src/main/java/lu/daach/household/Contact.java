package lu.daach.household;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lu.daach.kernel.Conflict;

/** How a household is reached: one row a household, made when something is first written. */
@Entity(name = "HouseholdContact")
@Table(schema = "household", name = "contact")
class Contact {

    @Id
    @Column(name = "household_id")
    private UUID household;

    @Version
    private int version;

    private String phone;

    @Column(name = "other_phone")
    private String otherPhone;

    private String email;

    @Embedded
    @AttributeOverride(name = "careOf", column = @Column(name = "home_care_of"))
    @AttributeOverride(name = "street", column = @Column(name = "home_street"))
    @AttributeOverride(name = "postcode", column = @Column(name = "home_postcode"))
    @AttributeOverride(name = "locality", column = @Column(name = "home_locality"))
    @AttributeOverride(name = "country", column = @Column(name = "home_country"))
    private StoredAddress home;

    @Embedded
    @AttributeOverride(name = "careOf", column = @Column(name = "post_care_of"))
    @AttributeOverride(name = "street", column = @Column(name = "post_street"))
    @AttributeOverride(name = "postcode", column = @Column(name = "post_postcode"))
    @AttributeOverride(name = "locality", column = @Column(name = "post_locality"))
    @AttributeOverride(name = "country", column = @Column(name = "post_country"))
    private StoredAddress post;

    private String channel;

    @Column(name = "spoken_language")
    private String spokenLanguage;

    @Column(name = "interpreter_needed")
    private Boolean interpreterNeeded;

    protected Contact() {
    }

    static Contact first(UUID household, int seenVersion, ContactCard card) {
        if (seenVersion != 0) {
            throw Conflict.stale();
        }
        Contact contact = new Contact();
        contact.household = household;
        contact.version = 1;
        contact.write(card);
        return contact;
    }

    /** @throws Conflict when somebody changed it since that version */
    void change(int seenVersion, ContactCard card) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        write(card);
    }

    private void write(ContactCard card) {
        phone = card.phone();
        otherPhone = card.otherPhone();
        email = card.email();
        home = StoredAddress.of(card.home());
        post = StoredAddress.of(card.post());
        channel = card.channel().code();
        spokenLanguage = card.spokenLanguage();
        interpreterNeeded = card.interpreterNeeded();
    }

    ContactSheet sheet() {
        return new ContactSheet(household, version, new ContactCard(phone, otherPhone, email, StoredAddress.address(home),
                StoredAddress.address(post), Channel.of(channel), spokenLanguage, interpreterNeeded));
    }
}
