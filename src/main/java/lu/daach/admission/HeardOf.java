package lu.daach.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Ids;

/** That a household was heard of; never changed. */
@Entity
@Table(schema = "admission", name = "contact")
class HeardOf {

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID application;

    @Column(name = "heard_on")
    private LocalDate heardOn;

    private String medium;

    private String note;

    @Column(name = "noted_by")
    private UUID notedBy;

    protected HeardOf() {
    }

    static HeardOf of(UUID application, ContactCard card, UUID by) {
        HeardOf contact = new HeardOf();
        contact.id = Ids.fresh();
        contact.application = application;
        contact.heardOn = card.on();
        contact.medium = card.medium();
        contact.note = card.note();
        contact.notedBy = by;
        return contact;
    }
}
