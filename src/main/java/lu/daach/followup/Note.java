package lu.daach.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lu.daach.organisation.Actor;
import lu.daach.sealing.SealedPlace;

/** What somebody wrote down of a contact; never changed. */
@Entity
@Table(schema = "followup", name = "note")
class Note {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "author_id")
    private UUID author;

    private String kind;

    @Column(name = "happened_on")
    private LocalDate on;

    /** As it was written; in the database it lies sealed. */
    @Transient
    private String shared;

    @Column(name = "shared_sealed")
    private byte[] sharedSealed;

    private byte[] confidential;

    @Column(name = "next_contact_on")
    private LocalDate nextContactOn;

    @Column(name = "written_at", insertable = false, updatable = false)
    private OffsetDateTime writtenAt;

    @Column(name = "request_key")
    private String requestKey;

    protected Note() {
    }

    /**
     * @param sealed the confidential text, sealed for {@link #place(int, UUID, UUID)}; null for none
     * @param requestKey null when it was sent without one
     */
    static Note of(UUID id, UUID household, Actor author, NoteCard card, byte[] sealed, String requestKey) {
        Note note = new Note();
        note.id = id;
        note.household = household;
        note.organisation = author.organisation();
        note.author = author.staff();
        note.kind = card.kind().code();
        note.on = card.on();
        note.shared = card.shared();
        note.confidential = sealed;
        note.nextContactOn = card.nextContactOn();
        note.requestKey = requestKey;
        return note;
    }

    /** Where the confidential text of a note belongs. */
    static SealedPlace place(int region, UUID organisation, UUID note) {
        return new SealedPlace(region, organisation, "followup.note.confidential", note, 1);
    }

    SealedPlace place(int region) {
        return place(region, organisation, id);
    }

    /** Before it is written. */
    void seal(OfficeSeals seals) {
        sharedSealed = seals.seal(OfficeSeals.NOTE_SHARED, organisation, id, shared);
    }

    /** After it was read. */
    Note opened(OfficeSeals seals) {
        shared = seals.text(OfficeSeals.NOTE_SHARED, organisation, id, sharedSealed);
        return this;
    }

    UUID id() {
        return id;
    }

    OffsetDateTime writtenAt() {
        return writtenAt;
    }

    UUID household() {
        return household;
    }

    UUID organisation() {
        return organisation;
    }

    UUID author() {
        return author;
    }

    byte[] confidential() {
        return confidential;
    }

    /** @param opened its own confidential text */
    boolean says(NoteCard card, String opened) {
        return card.equals(new NoteCard(NoteKind.of(kind), on, shared, opened, nextContactOn));
    }

    /** @param opened the confidential text for the referent; null for everybody else and for none */
    NoteSheet sheet(String authorName, boolean whole, String opened, boolean broken) {
        return new NoteSheet(id, household, NoteKind.of(kind), on, author, authorName, shared, whole, opened, broken, nextContactOn, writtenAt);
    }
}
