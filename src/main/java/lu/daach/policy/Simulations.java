package lu.daach.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.dwelling.Communes;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.policy.rules.CommuneSum;
import lu.daach.policy.rules.FewHidden;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionSheet;

/** The sandbox: asks what a drafted scheme or other figures of the law would mean to the whole pool, and keeps the answers. */
@ApplicationScoped
public class Simulations {

    private static final String SUBJECT = "simulation";
    private static final int LONGEST_NAME = 120;
    private static final int MONTHS_AHEAD = 72;
    private static final int MOST_OTHERWISE = 20;
    private static final BigDecimal LARGEST = new BigDecimal("1000000");

    @Inject
    private SimulationStore store;

    @Inject
    private SimulationJobs jobs;

    @Inject
    private Schemes schemes;

    @Inject
    private Communes communes;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** The latest first. */
    @UseCase(needs = Permission.READ_SCHEMES)
    public Slice<SimulationLine> list(int first, int most) {
        return store.list(first, most).map(SimulationStore.Kept::line);
    }

    /** How far it is, without its figures. @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_SCHEMES)
    public SimulationLine line(UUID id) {
        return store.get(id).line();
    }

    /**
     * Everything that was found. Who sees no names gets counts alone, none of them below five.
     *
     * @throws lu.daach.kernel.Missing when there is none
     */
    @UseCase(needs = Permission.READ_SCHEMES, trace = Trace.READ)
    public SimulationSheet get(UUID id) {
        journal.about(SUBJECT, id, "figures");
        SimulationStore.Kept kept = store.get(id);
        boolean named = caller.actor().may(Permission.READ_OCCUPANCIES);
        if (kept.figures() == null) {
            return new SimulationSheet(kept.line(), null, named, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<Integer> before = store.bands(id, "before");
        List<Integer> after = store.bands(id, "after");
        List<Integer> differences = store.bands(id, "difference");
        List<CommuneSum> sums = store.communes(id);
        if (named) {
            return new SimulationSheet(kept.line(), kept.figures(), true, before, after, differences,
                    communes(sums, sums.stream().map(CommuneSum::households).toList(), kept.line().month()), store.changes(id), store.losses(id));
        }
        SimulationSheet.Figures figures = fewHidden(kept.figures());
        return new SimulationSheet(kept.line(), figures, false, FewHidden.of(before), FewHidden.of(after), FewHidden.ofDifferences(differences, figures.same()),
                communes(sums, FewHidden.of(sums.stream().map(CommuneSum::households).toList()), kept.line().month()), List.of(), List.of());
    }

    /** Counts too small to be told are left out; the sums of all stay, as they are in the reports. */
    private static SimulationSheet.Figures fewHidden(SimulationSheet.Figures figures) {
        List<Integer> moved = FewHidden.of(List.of(figures.more(), figures.less(), figures.same()));
        return new SimulationSheet.Figures(figures.households(), figures.applicants(), moved.get(0), moved.get(1), moved.get(2),
                told(figures.agreed()), told(figures.missing()), told(figures.lostTenants()), told(figures.lostApplicants()), figures.before(),
                figures.reviewed(), figures.after(), figures.savingsBefore(), figures.savingsAfter(), figures.participationsBefore(),
                figures.participationsAfter(), figures.monthSavingsBefore(), figures.monthSavingsAfter());
    }

    private static Integer told(int count) {
        return FewHidden.few(count) ? null : count;
    }

    /** @param told how many households of each commune may be told; null: nothing of it */
    private List<SimulationSheet.CommuneLine> communes(List<CommuneSum> sums, List<Integer> told, YearMonth month) {
        Map<String, CommuneSheet> byCode = communes.all().stream().filter(commune -> commune.period().contains(month.atDay(1)))
                .collect(Collectors.toMap(CommuneSheet::code, Function.identity(), (one, other) -> one));
        List<SimulationSheet.CommuneLine> lines = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            CommuneSum sum = sums.get(i);
            String name = byCode.containsKey(sum.commune()) ? byCode.get(sum.commune()).name() : sum.commune();
            boolean names = caller.actor().may(Permission.READ_OCCUPANCIES);
            lines.add(told.get(i) == null ? new SimulationSheet.CommuneLine(sum.commune(), name, null, null, null, null, null, null)
                    : new SimulationSheet.CommuneLine(sum.commune(), name, told.get(i), names ? Integer.valueOf(sum.more()) : told(sum.more()),
                            names ? Integer.valueOf(sum.less()) : told(sum.less()), sum.cost(), sum.before(), sum.after()));
        }
        return lines;
    }

    /**
     * Puts a question to the pool; the work goes on by itself.
     *
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.DRAFT_SCHEMES, trace = Trace.DONE)
    public SimulationLine ask(SimulationCard card, Faults found) {
        VersionSheet version = card.schemeVersion() == null ? null : schemes.find(card.schemeVersion()).orElse(null);
        found.require(card.schemeVersion() == null || version != null, "/schemeVersion", "policy.unknownVersion");
        found.require(card.schemeVersion() != null || !card.otherwise().isEmpty() || found.any(), "/schemeVersion", "policy.nothingToTry");
        found.require(card.name() != null && !card.name().isBlank(), "/name", "api.required");
        found.require(card.name() == null || card.name().length() <= LONGEST_NAME, "/name", "api.tooLong", LONGEST_NAME);
        YearMonth month = card.month() != null ? card.month() : version == null ? null : YearMonth.from(version.startsOn());
        checkMonth(month, version, found);
        found.require(card.otherwise().size() <= MOST_OTHERWISE, "/otherwise", "api.tooMany", MOST_OTHERWISE);
        card.otherwise().forEach((key, value) -> checkOtherwise(key, value, month, found));
        found.refuseIfAny();
        UUID id = Ids.fresh();
        store.add(id, card, version == null ? null : version.version(), month, caller.actor());
        journal.about(SUBJECT, id);
        jobs.startWhenCommitted(id, caller.actor());
        return store.get(id).line();
    }

    private void checkMonth(YearMonth month, VersionSheet version, Faults found) {
        YearMonth now = YearMonth.from(installation.today());
        if (month == null) {
            found.require(found.any(), "/month", "api.required");
            return;
        }
        found.require(!month.isBefore(now) && !month.isAfter(now.plusMonths(MONTHS_AHEAD)), "/month", "policy.monthOutOfRange", now, now.plusMonths(MONTHS_AHEAD));
        found.require(version == null || !month.atDay(1).isBefore(version.startsOn()), "/month", "policy.beforeVersion",
                version == null ? LocalDate.MIN : version.startsOn());
    }

    private static void checkOtherwise(String key, BigDecimal value, YearMonth month, Faults found) {
        Optional<Parameter> known = month == null ? Optional.empty() : Rulebook.national().on(month.atDay(1)).find(key);
        found.require(known.isPresent() || month == null, "/otherwise/" + key, "policy.unknownKey");
        // Only what is below zero today may be tried below zero: a deduction, but no index.
        BigDecimal least = known.isPresent() && known.get().value().signum() < 0 ? LARGEST.negate() : BigDecimal.ZERO;
        found.require(value != null && value.compareTo(least) >= 0 && value.compareTo(LARGEST) < 0 && value.stripTrailingZeros().scale() <= 4,
                "/otherwise/" + key, "api.range", least.toPlainString(), LARGEST.toPlainString());
    }

    /** Stops the work at its next step. @throws Conflict when it has ended already */
    @UseCase(needs = Permission.DRAFT_SCHEMES, trace = Trace.DONE)
    public SimulationLine cancel(UUID id) {
        store.get(id);
        journal.about(SUBJECT, id);
        if (!store.cancel(id)) {
            throw new Conflict("policy.ended");
        }
        return store.get(id).line();
    }
}
