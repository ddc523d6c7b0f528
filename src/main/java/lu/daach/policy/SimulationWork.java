package lu.daach.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lu.daach.admission.OpenApplication;
import lu.daach.admission.OpenApplications;
import lu.daach.admission.rules.RegionCommunes;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.ManyHouseholds;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.occupancy.Pool;
import lu.daach.occupancy.PoolLine;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Identity;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.policy.rules.Outcome;
import lu.daach.policy.rules.Variant;
import lu.daach.policy.rules.Waiting;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;

/** The transactions in which a simulation is worked on: taking it up, reading the pool, telling how far it is, keeping the figures. */
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

    @Inject
    private Caller caller;

    /** What is asked: the two sets of rules, and who they are tried on. @param tenants how many live in the pool in the month */
    record Question(YearMonth month, int tenants, List<Waiting> waiting, RegionCommunes region, Variant today, Variant other) {

        int households() {
            return tenants + waiting.size();
        }
    }

    /** @return null when it was cancelled before it began */
    @UseCase(needs = Permission.DRAFT_SCHEMES)
    public Question begin(UUID id) {
        SimulationLine line = store.get(id).line();
        SchemeBook book = schemes.book();
        SchemeVersion tried = line.schemeVersion() == null ? null : schemes.compiled(line.schemeVersion());
        int tenants = contracts.count(line.month());
        List<Waiting> waiting = waiting(line.month().atDay(1));
        if (!store.beat(id, 0, tenants + waiting.size())) {
            return null;
        }
        Rulebook law = Rulebook.national();
        Set<Scheme> touched = line.otherwise().isEmpty() ? EnumSet.of(tried.scheme()) : EnumSet.allOf(Scheme.class);
        Rulebook otherLaw = line.otherwise().isEmpty() ? law : Variant.amended(law, otherwise(line, law));
        return new Question(line.month(), tenants, waiting, applications.region(), Variant.of(law, book, Set.of()), Variant.of(otherLaw, tried == null ? book : book.with(tried), touched));
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

    /** Shows who lives in the pool, in a thread of its own and in the name of who asked. */
    @ActivateRequestContext
    public void read(Identity identity, YearMonth month, BiConsumer<PoolLine, HouseholdSheet> seen) {
        caller.is(identity);
        contracts.each(month, seen);
    }

    private List<Waiting> waiting(LocalDate first) {
        List<OpenApplication> open = applications.all();
        Map<UUID, HouseholdFacts> applying = households.factsOn(open.stream().map(OpenApplication::household).collect(Collectors.toSet()), first, true);
        return open.stream().filter(one -> applying.containsKey(one.household()))
                .map(one -> new Waiting(one.id(), one.household(), one.schemes(), applying.get(one.household()))).toList();
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
