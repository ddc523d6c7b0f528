package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The appointments of the caller's office with its households. */
@ApplicationScoped
public class Appointments {

    private static final String SUBJECT = "appointment";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Inject
    private AppointmentStore store;

    @Inject
    private ReminderStore reminders;

    @Inject
    private NoteStore people;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * As a calendar shows them, by day and hour.
     *
     * @param mine whether only those of the caller are asked for, else those of the whole office
     * @param most how many of a day are told at most
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<CalendarLine> calendar(LocalDate first, LocalDate last, boolean mine, int most) {
        return store.calendar(caller.actor().organisation(), first, last, mine ? caller.actor().staff() : null, most);
    }

    /** @throws lu.daach.kernel.Missing when there is no such household */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<AppointmentSheet> ofHousehold(UUID household) {
        journal.about("household", household, "appointments");
        followed.entered(household);
        return store.between(caller.actor().organisation(), FIRST, LAST, null, household);
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none with that id */
    @UseCase(needs = Permission.WRITE_NOTES)
    public AppointmentSheet get(UUID id) {
        return sheet(store.get(id, caller.actor().organisation()));
    }

    /**
     * Where the reminder of an appointment stands: none (the household does not want e-mails), waits, written, left or failed.
     *
     * @throws lu.daach.kernel.Missing when the caller's office has none with that id
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public String reminder(UUID id) {
        return reminders.state(store.get(id, caller.actor().organisation()).id());
    }

    /**
     * Another appointment for somebody who did not come: a week after the missed one or after today, at the same hour and place, on a working day.
     *
     * @throws lu.daach.kernel.Missing when the caller's office has none with that id
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public AppointmentSheet instead(UUID id) {
        AppointmentSheet missed = sheet(store.get(id, caller.actor().organisation()));
        LocalDate today = installation.today();
        LocalDate on = (missed.on().isBefore(today) ? today : missed.on()).plusWeeks(1);
        while (!WorkingDays.is(on)) {
            on = on.plusDays(1);
        }
        AppointmentCard card = missed.card();
        return new AppointmentSheet(missed.id(), missed.version(), missed.household(), missed.householdName(), missed.worker(), missed.workerName(),
                new AppointmentCard(on, card.at(), card.minutes(), card.place(), card.placeNote(), card.interpreter(), "planned"));
    }

    /** Makes an appointment of the caller. @param found what was already found wrong while the card was read */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AppointmentSheet make(UUID household, AppointmentCard card, Faults found) {
        journal.about("household", household, SUBJECT);
        followed.entered(household);
        AppointmentRules.check(card, installation.today(), found);
        found.refuseIfAny();
        Appointment appointment = Appointment.of(household, card, caller.actor());
        store.add(appointment);
        journal.about(SUBJECT, appointment.id());
        return sheet(appointment);
    }

    /**
     * @param version the one that was seen; null where none could be read, which is among {@code found}
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public AppointmentSheet change(UUID id, Integer version, AppointmentCard card, Faults found) {
        journal.about(SUBJECT, id, "change");
        Appointment appointment = store.get(id, caller.actor().organisation());
        followed.entered(appointment.household());
        AppointmentRules.check(card, installation.today(), found);
        found.refuseIfAny();
        appointment.change(version, card);
        store.save(appointment);
        return sheet(appointment);
    }

    private AppointmentSheet sheet(Appointment appointment) {
        return appointment.sheet(followed.entered(appointment.household()).lastName(),
                people.names(Set.of(appointment.worker())).get(appointment.worker()));
    }
}
