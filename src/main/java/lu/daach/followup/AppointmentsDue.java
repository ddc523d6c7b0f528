package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The appointments that are planned, and those of which nobody said yet whether the household came. */
@ApplicationScoped
class AppointmentsDue implements DueSource {

    private static final int MONTHS_BACK = 3;

    @Inject
    private AppointmentStore store;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.between(caller.actor().organisation(), today.minusMonths(MONTHS_BACK), until, null, null).stream()
                .filter(one -> one.card().state().equals("planned"))
                .map(one -> new Due(one.on(), "appointment", Sentence.of("followup.appointmentDue", one.at(), one.householdName()),
                        "/followup/appointment.xhtml?id=" + one.id(), one.worker()))
                .toList();
    }
}
