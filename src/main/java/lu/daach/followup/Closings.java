package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.report.rules.Suppression;

/** How accompaniments end, and what became of the households six and twelve months later. */
@ApplicationScoped
public class Closings {

    private static final String HOUSEHOLD = "household";
    private static final String SUBJECT = "closing";
    private static final List<String> COLUMNS = List.of("closed", "reached", "six", "twelve");
    private static final List<Integer> MONTHS = List.of(6, 12);

    @Inject
    private ClosingStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The last one first.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public List<ClosingSheet> of(UUID household) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        followed.entered(household);
        return store.of(household, caller.actor());
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none with that id */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public ClosingSheet get(UUID id) {
        journal.about(SUBJECT, id, "remark");
        return store.get(id, caller.actor());
    }

    /**
     * Ends the accompaniment of a household by its referent; it leaves the caseload, and two contacts are due.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     * @throws lu.daach.organisation.Forbidden when the caller is not the referent
     * @throws Conflict when it has ended already
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public ClosingSheet close(UUID household, ClosingCard card, Faults found) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        followed.own(household);
        found.require(card.on() == null || !card.on().isAfter(installation.today()), "/on", "followup.notInTheFuture");
        found.require(card.remark() == null || card.remark().length() <= ClosingCard.LONGEST_REMARK, "/remark", "followup.tooLong",
                ClosingCard.LONGEST_REMARK).refuseIfAny();
        if (store.of(household, caller.actor()).stream().anyMatch(ClosingSheet::over)) {
            throw new Conflict("followup.closing.already");
        }
        UUID id = Ids.fresh();
        store.add(id, household, card, caller.actor());
        return store.get(id, caller.actor());
    }

    /**
     * What came of the contact at six or at twelve months.
     *
     * @param version the one that was seen; null where none could be read, which is among {@code found}
     * @param months 6 or 12
     * @throws Conflict when somebody was quicker, or there is nothing to ask
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public ClosingSheet contacted(UUID id, Integer version, Integer months, String result, LocalDate on, Faults found) {
        ClosingSheet seen = store.get(id, caller.actor());
        journal.about(HOUSEHOLD, seen.household(), SUBJECT);
        found.require(months == null || MONTHS.contains(months), "/months", "followup.closing.atSixOrTwelve");
        found.require(on == null || !on.isAfter(installation.today()), "/madeOn", "followup.notInTheFuture");
        found.require(on == null || !on.isBefore(seen.card().on()), "/madeOn", "followup.closing.before").refuseIfAny();
        fresh(seen, version);
        store.contacted(seen, months, result, on);
        return store.get(id, caller.actor());
    }

    /**
     * The household comes back: its accompaniment goes on, the contacts are moot.
     *
     * @throws Conflict when somebody was quicker
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public ClosingSheet reopen(UUID id, Integer version, Faults found) {
        ClosingSheet seen = store.get(id, caller.actor());
        journal.about(HOUSEHOLD, seen.household(), SUBJECT);
        followed.own(seen.household());
        found.refuseIfAny();
        fresh(seen, version);
        store.reopen(seen, installation.today());
        return store.get(id, caller.actor());
    }

    /** What became of the households of the office, by where they went. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public PathFigures paths() {
        LocalDate today = installation.today();
        Map<String, Object[]> rows = new HashMap<>();
        store.paths(caller.actor().organisation(), today).forEach(row -> rows.put((String) row[0], row));
        int[][] counts = new int[ClosingCard.DESTINATIONS.size()][COLUMNS.size()];
        for (int path = 0; path < counts.length; path++) {
            Object[] row = rows.get(ClosingCard.DESTINATIONS.get(path));
            for (int column = 0; row != null && column < COLUMNS.size(); column++) {
                counts[path][column] = Columns.number(row[column + 1]);
            }
        }
        List<List<Integer>> told = Suppression.of(counts).cells();
        return new PathFigures(COLUMNS, IntStream.range(0, counts.length)
                .mapToObj(path -> new PathFigures.Path(ClosingCard.DESTINATIONS.get(path), told.get(path))).toList(), today);
    }

    private static void fresh(ClosingSheet seen, Integer version) {
        if (seen.version() != version) {
            throw Conflict.stale();
        }
    }
}
