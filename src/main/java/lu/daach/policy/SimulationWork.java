package lu.daach.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.admission.OpenApplication;
import lu.daach.admission.OpenApplications;
import lu.daach.household.ManyHouseholds;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.occupancy.Pool;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.policy.rules.Outcome;
import lu.daach.policy.rules.PoolOfHouseholds;
import lu.daach.policy.rules.Tenant;
import lu.daach.policy.rules.Variant;
import lu.daach.policy.rules.Waiting;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;

/** The transactions in which a simulation is worked on: reading the pool, telling how far it is, keeping the figures. */
@ApplicationScoped
class SimulationWork {

    @Inject
    private SimulationStore store;

    @Inject
    private Pool contracts;

    @Inject
    private ManyHouseholds households;

    @Inject
    private OpenApplications applications;

    @Inject
    private Schemes schemes;

    /** The pool and the two sets of rules by which it is reckoned. */
    record Question(PoolOfHouseholds pool, Variant today, Variant other) {
    }

    /** Reads everything once. @return null when it was cancelled before it began */
    @UseCase(needs = Permission.DRAFT_SCHEMES)
    public Question begin(UUID id) {
        SimulationLine line = store.get(id).line();
        SchemeBook book = schemes.book();
        SchemeVersion tried = line.schemeVersion() == null ? null : schemes.compiled(line.schemeVersion());
        PoolOfHouseholds pool = pool(line.month());
        if (!store.beat(id, 0, pool.size())) {
            return null;
        }
        Rulebook law = Rulebook.national();
        Set<Scheme> touched = line.otherwise().isEmpty() ? EnumSet.of(tried.scheme()) : EnumSet.allOf(Scheme.class);
        Rulebook otherLaw = line.otherwise().isEmpty() ? law : Variant.amended(law, otherwise(line, law));
        return new Question(pool, Variant.of(law, book, Set.of()), Variant.of(otherLaw, tried == null ? book : book.with(tried), touched));
    }

    @UseCase(needs = Permission.DRAFT_SCHEMES)
    public boolean beat(UUID id, int done, int total) {
        return store.beat(id, done, total);
    }

    @UseCase(needs = Permission.DRAFT_SCHEMES)
    public void finish(UUID id, Outcome outcome) {
        if (!store.finish(id, outcome)) {
            store.stop(id, null);
        }
    }

    /** @param failure null: cancelled */
    @UseCase(needs = Permission.DRAFT_SCHEMES)
    public void stop(UUID id, String failure) {
        store.stop(id, failure);
    }

    private PoolOfHouseholds pool(YearMonth month) {
        LocalDate first = month.atDay(1);
        List<Tenant> tenants = new ArrayList<>();
        contracts.each(month, (line, household) -> tenants.add(new Tenant(line.occupancy(), line.household(), line.commune(), line.scheme(),
                line.period(), line.on(), line.monthly(), line.savings(), line.agreed(), household, household.refusals(line.on()).isEmpty(),
                line.dwelling())));
        List<OpenApplication> open = applications.all();
        Map<UUID, HouseholdFacts> applying = households.factsOn(open.stream().map(OpenApplication::household).collect(Collectors.toSet()), first, true);
        List<Waiting> waiting = open.stream().filter(one -> applying.containsKey(one.household()))
                .map(one -> new Waiting(one.id(), one.household(), one.schemes(), applying.get(one.household()))).toList();
        return new PoolOfHouseholds(month, tenants, waiting, applications.region());
    }

    private static List<Parameter> otherwise(SimulationLine line, Rulebook law) {
        LocalDate from = line.month().atDay(1);
        return line.otherwise().entrySet().stream().map(one -> {
            Parameter now = law.parameter(one.getKey(), from);
            return new Parameter(one.getKey(), one.getValue(), now.unit(), new Source(now.source().act(), now.source().article(), now.source().link(), from),
                    now.checkedOn(), Parameter.Confidence.UNCERTAIN, now.until(), line.name(), now.subject());
        }).toList();
    }
}
