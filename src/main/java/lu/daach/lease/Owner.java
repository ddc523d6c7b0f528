package lu.daach.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;

/** Whoever lets a dwelling to the agency: a person, a company or a commune. */
@Entity
@Table(schema = "lease", name = "owner")
class Owner {

    @Id
    private UUID id;

    @Version
    private int version;

    private String kind;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "first_name")
    private String firstName;

    private String name;

    private String iban;

    private String language;

    protected Owner() {
    }

    /** @param iban in the form that {@link OwnerRules} accepts, without blanks; null when not known */
    static Owner register(OwnerCard card, String iban) {
        Owner owner = new Owner();
        owner.id = Ids.fresh();
        owner.version = 1;
        owner.write(card, iban);
        return owner;
    }

    /** @throws Conflict when somebody changed it since that version */
    void change(int seenVersion, OwnerCard card, String newIban) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
        write(card, newIban);
    }

    private void write(OwnerCard card, String newIban) {
        boolean person = card.kind() == OwnerKind.PERSON;
        kind = card.kind().code();
        lastName = person ? card.lastName() : null;
        firstName = person ? card.firstName() : null;
        name = person ? card.lastName() + " " + card.firstName() : card.name();
        iban = newIban;
        language = card.language().code();
    }

    UUID id() {
        return id;
    }

    String iban() {
        return iban;
    }

    OwnerSheet sheet() {
        return new OwnerSheet(id, version, OwnerKind.of(kind), lastName, firstName, name, MaskedIban.of(iban), Language.of(language));
    }
}
