package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** Requests to stay longer wait for the agency: an answer is due after ten working days, and before the contract ends. */
@ApplicationScoped
class ExtensionsDue implements DueSource {

    private static final int ANSWER_WORKING_DAYS = 10;

    @Inject
    private ExtensionStore store;

    @Override
    public Permission needs() {
        return Permission.CHANGE_OCCUPANCIES;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.open(today).stream().map(one -> new Due(day(one), "extension", Sentence.of("followup.stayRequest.due", one.householdName(), one.lastDay()),
                "/followup/stay-request.xhtml?id=" + one.id(), null)).filter(due -> !due.on().isAfter(until)).toList();
    }

    private static LocalDate day(ExtensionRequest one) {
        LocalDate due = WorkingDays.after(one.askedOn(), ANSWER_WORKING_DAYS);
        return due.isAfter(one.lastDay()) ? one.lastDay() : due;
    }
}
