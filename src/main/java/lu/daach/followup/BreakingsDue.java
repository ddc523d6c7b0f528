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

/** The notice that somebody read against the rule: it stands among what is due from the moment on, until it was looked at. */
@ApplicationScoped
class BreakingsDue implements DueSource {

    @Inject
    private BreakingStore store;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.REVIEW_ACCESS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.seen(caller.actor(), true).stream().filter(BreakingSheet::mayReview)
                .map(one -> new Due(one.reviewDueOn(), "breaking", Sentence.of("followup.breakGlass.due", one.openedByName(),
                        String.valueOf(one.fileNumber())), "/followup/breaking.xhtml?id=" + one.id(), caller.actor().staff())).toList();
    }
}
