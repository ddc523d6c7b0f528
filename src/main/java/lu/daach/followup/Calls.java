package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The households that no e-mail reminds of their appointment, and that somebody therefore calls. */
@ApplicationScoped
public class Calls {

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int WEEK = 7;

    @Inject
    private CallStore store;

    @Inject
    private AppointmentStore appointments;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * Who has to be called, who was not reached yet first.
     *
     * @param week whether those of the next seven days are asked for, else those up to the next working day
     * @param mine whether only the caller's own appointments are, else those of the whole office
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<CallLine> waiting(boolean week, boolean mine) {
        LocalDate today = installation.today();
        return store.waiting(caller.actor().organisation(), today, week ? today.plusDays(WEEK) : WorkingDays.after(today, 1),
                mine ? caller.actor().staff() : null);
    }

    /**
     * Keeps that somebody was called.
     *
     * @param outcome one of {@link CallLine#OUTCOMES}
     * @throws lu.daach.kernel.Missing when the caller's office has no such appointment
     * @throws Conflict when nobody has to be called about it
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public CallLine called(UUID appointment, String outcome, Faults found) {
        journal.about("appointment", appointment, "call");
        followed.entered(appointments.get(appointment, caller.actor().organisation()).household());
        found.refuseIfAny();
        CallLine about = line(appointment);
        store.add(about, outcome, installation.today(), caller.actor());
        return line(appointment);
    }

    private CallLine line(UUID appointment) {
        return store.find(caller.actor().organisation(), installation.today(), LAST, appointment).orElseThrow(() -> new Conflict("followup.calls.notNeeded"));
    }
}
