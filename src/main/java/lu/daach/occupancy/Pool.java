package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.household.ManyHouseholds;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.rules.SchemeBook;

/** All contracts of the region at once: as they stand in a month, and assessed anew when a scheme changes. */
@ApplicationScoped
public class Pool {

    /** A day after every contract. */
    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final Participation participation = new Participation(Rulebook.national());

    @Inject
    private PoolStore store;

    @Inject
    private ManyHouseholds households;

    @Inject
    private Schemes schemes;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The contracts with a day in a month. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<PoolLine> in(YearMonth month) {
        return store.pool(month.atDay(1), month.plusMonths(1).atDay(1), null);
    }

    /**
     * Assesses every contract of a scheme from a day on by the scheme that is in force then; months before stay as they are. An amount
     * that was agreed otherwise stays too, and so does one whose household or dwelling lacks a fact.
     *
     * @param from the first of a month
     * @return how many were assessed, and how many stay because a fact is missing
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public Reassessed reassess(Scheme scheme, LocalDate from) {
        SchemeBook book = schemes.book();
        List<PoolLine> lines = store.pool(from, EVER, scheme);
        Map<UUID, List<LocalDate>> later = store.later(scheme, from);
        List<PoolStore.Fresh> fresh = new ArrayList<>();
        int missing = 0;
        int agreed = 0;
        Map<UUID, Determination> first = determined(lines);
        for (PoolLine line : lines) {
            if (line.agreed()) {
                agreed++;
                continue;
            }
            if (!assess(line, line.on(), first.get(line.occupancy()), book, fresh)) {
                missing++;
            }
        }
        laterOnes(lines, later, book, fresh);
        store.keep(fresh, caller.actor().staff());
        journal.about("scheme", scheme.code(), "assessments");
        return new Reassessed(lines.size() - missing - agreed, missing, agreed);
    }

    /** @param assessed contracts, not counting later amounts of the same; @param missing a fact is missing; @param agreed otherwise */
    public record Reassessed(int assessed, int missing, int agreed) {
    }

    /** Amounts that were fixed for later days already, each on its own day. */
    private void laterOnes(List<PoolLine> lines, Map<UUID, List<LocalDate>> later, SchemeBook book, List<PoolStore.Fresh> fresh) {
        for (PoolLine line : lines) {
            for (LocalDate day : later.getOrDefault(line.occupancy(), List.of())) {
                if (day.isAfter(line.on())) {
                    assess(line, day, households.determinedOn(Set.of(line.household()), day, line.lastYear()).get(line.household()), book, fresh);
                }
            }
        }
    }

    private boolean assess(PoolLine line, LocalDate on, Determination determined, SchemeBook book, List<PoolStore.Fresh> fresh) {
        HouseholdFacts household = determined.facts(Facts.NONE);
        Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(line.scheme(), on, household, line.dwelling()), book);
        if (ruling.isRefused()) {
            return false;
        }
        fresh.add(new PoolStore.Fresh(line.occupancy(), on, line.lastYear(), Amounts.of(ruling.value(), null, null),
                AssessmentArchive.facts(on, determined, line.dwelling()), AssessmentArchive.result(ruling.value())));
        return true;
    }

    /** The households of contracts as they are on the day on which each is assessed, by contract. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Map<UUID, HouseholdFacts> households(List<PoolLine> lines) {
        Map<UUID, HouseholdFacts> facts = new HashMap<>(lines.size() * 2);
        each(lines, (some, known) -> {
            Map<UUID, HouseholdFacts> found = households.factsOn(some, known.day(), known.lastYear());
            return found::get;
        }, facts);
        return facts;
    }

    private Map<UUID, Determination> determined(List<PoolLine> lines) {
        Map<UUID, Determination> determined = new HashMap<>(lines.size() * 2);
        each(lines, (some, known) -> {
            Map<UUID, Determination> found = households.determinedOn(some, known.day(), known.lastYear());
            return found::get;
        }, determined);
        return determined;
    }

    /** By when and how incomes are looked at. */
    private record Known(LocalDate day, boolean lastYear) {
    }

    private static <T> void each(List<PoolLine> lines, BiFunction<Set<UUID>, Known, Function<UUID, T>> read, Map<UUID, T> byContract) {
        lines.stream().collect(Collectors.groupingBy(line -> new Known(line.on(), line.lastYear()))).forEach((known, some) -> {
            Function<UUID, T> found = read.apply(some.stream().map(PoolLine::household).collect(Collectors.toSet()), known);
            some.forEach(line -> byContract.put(line.occupancy(), found.apply(line.household())));
        });
    }
}
