package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import lu.daach.admission.rules.Eligibility;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.dwelling.Communes;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;

/** Puts a household before the rules, with the communes of the bound region. */
@ApplicationScoped
class Judge {

    private final Eligibility eligibility = new Eligibility(Rulebook.national());

    @Inject
    private Communes communes;

    @Inject
    private Schemes schemes;

    /** @param schemes empty for all */
    Ruling<List<SchemeResult>> judge(LocalDate on, Collection<Scheme> schemes, HouseholdFacts household) {
        return judge(on, schemes, household, region());
    }

    /** As the other one, for many households of one region. */
    Ruling<List<SchemeResult>> judge(LocalDate on, Collection<Scheme> schemes, HouseholdFacts household, KnownCommunes region) {
        return eligibility.judge(new EligibilityQuestion(on, new LinkedHashSet<>(schemes), household, region), this.schemes.book());
    }

    KnownCommunes region() {
        return KnownCommunes.of(communes.all());
    }
}
