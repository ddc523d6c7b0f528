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
    private Tenancies tenancies;

    @Override
    public Permission needs() {
        return Permission.READ_SIGNALS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return tenancies.cards(null).stream().filter(card -> card.plan() != null && !card.plan().reviewOn().isAfter(until))
                .map(card -> new Due(card.plan().reviewOn(), "arrears", Sentence.of("arrears.due.jointPlan", card.name()), "/arrears/tenancy.xhtml?household=" + card.household(), null))
                .toList();
    }
}
