package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** When agency and social office look at a joint plan again. */
@ApplicationScoped
class TenanciesDue implements DueSource {

    @Inject
    private TenancyStore store;

    @Override
    public Permission needs() {
        return Permission.READ_SIGNALS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.reviews(until).stream().map(review -> new Due(review.on(), "arrears", Sentence.of("arrears.due.jointPlan", review.name()),
                "/arrears/tenancy.xhtml?household=" + review.household(), null)).toList();
    }
}
