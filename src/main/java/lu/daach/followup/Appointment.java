package lu.daach.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** A social worker and a household meet, by whoever of the office made the appointment. */
@Entity
@Table(schema = "followup", name = "appointment")
class Appointment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "worker_id")
    private UUID worker;

    @Column(name = "on_day")
    private LocalDate on;

    @Column(name = "starts_at")
    private String at;

    private int minutes;

    private String place;

    /** As it was written; in the database it lies sealed. */
    @Transient
    private String placeNote;

    @Column(name = "place_note_sealed")
    private byte[] placeNoteSealed;

    private String interpreter;

    private String state;

    protected Appointment() {
    }

    static Appointment of(UUID household, AppointmentCard card, Actor by) {
        Appointment appointment = new Appointment();
        appointment.id = Ids.fresh();
        appointment.version = 1;
        appointment.household = household;
        appointment.organisation = by.organisation();
        appointment.worker = by.staff();
        appointment.write(card);
        return appointment;
    }

    /** @throws Conflict when somebody changed it since {@code seen} */
    void change(int seen, AppointmentCard card) {
        if (seen != version) {
            throw Conflict.stale();
        }
        write(card);
    }

    private void write(AppointmentCard card) {
        on = card.on();
        at = card.at();
        minutes = card.minutes();
        place = card.place();
        placeNote = card.placeNote();
        interpreter = card.interpreter();
        state = card.state();
    }

    AppointmentSheet sheet(String householdName, String workerName) {
        return new AppointmentSheet(id, version, household, householdName, worker, workerName,
                new AppointmentCard(on, at, minutes, place, placeNote, interpreter, state));
    }

    /** Before it is written. */
    void seal(OfficeSeals seals) {
        placeNoteSealed = seals.seal(OfficeSeals.PLACE_NOTE, organisation, id, placeNote);
    }

    /** After it was read. */
    Appointment opened(OfficeSeals seals) {
        placeNote = seals.text(OfficeSeals.PLACE_NOTE, organisation, id, placeNoteSealed);
        return this;
    }

    UUID id() {
        return id;
    }

    UUID household() {
        return household;
    }

    UUID organisation() {
        return organisation;
    }

    UUID worker() {
        return worker;
    }
}
