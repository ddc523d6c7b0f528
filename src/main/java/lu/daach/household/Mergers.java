package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Two files of one household: found, made one, and parted again. The closed file stays as it was and leads to the kept one; what is
 * taken over is added to the kept one, and what hangs on the closed one is moved by its modules ({@link HouseholdMoves}). Each such row
 * is kept with the merger, and undoing it undoes exactly these.
 */
@ApplicationScoped
public class Mergers {

    private static final String SUBJECT = "household";
    private static final String MOVED = "moved";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    @Inject
    private MergerStore store;

    @Inject
    private Merging merging;

    @Inject
    private HouseholdStore households;

    @Inject
    private HouseholdSearch search;

    @Inject
    private Instance<HouseholdMoves> moves;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** Files that may be of one household, those with the strongest reasons first. */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public List<Duplicate> duplicates() {
        Map<MergerStore.Pair, List<Likeness>> alike = store.alike();
        Set<UUID> ids = new LinkedHashSet<>();
        alike.keySet().forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<UUID, HouseholdLine> lines = search.some(ids, installation.today());
        return alike.entrySet().stream().map(entry -> new Duplicate(lines.get(entry.getKey().one()), lines.get(entry.getKey().other()),
                        entry.getValue().stream().sorted(Comparator.comparing(Likeness::kind)).toList()))
                .sorted(Comparator.comparing((Duplicate pair) -> pair.reasons().get(0).kind())
                        .thenComparing(pair -> -pair.reasons().size()).thenComparing(pair -> pair.one().fileNumber())).toList();
    }

    /** Notes that two files are of two households, so that they are not proposed again. */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public void tellApart(UUID one, UUID other) {
        store.tellApart(households.open(one).id(), households.open(other).id(), installation.today(), caller.actor().staff());
        journal.about(SUBJECT, one, "toldApart");
    }

    /** What stands against making two files one; empty when nothing does. */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public List<Sentence> objections(UUID kept, UUID closed) {
        List<Sentence> found = new ArrayList<>();
        moves.forEach(module -> found.addAll(module.objections(closed, kept)));
        return found;
    }

    /**
     * Makes two files one.
     *
     * @param found what was already found wrong; everything is refused together
     * @throws Conflict when something stands against it
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public MergerSheet merge(MergeCard card, Faults found) {
        found.require(card.kept() != null, "/kept", "api.required");
        found.require(card.closed() != null, "/closed", "api.required");
        found.require(card.kept() == null || !card.kept().equals(card.closed()), "/closed", "household.merge.sameFile");
        reason(card.reason(), found);
        found.require(card.kept() == null || isFile(card.kept()), "/kept", "household.merge.noFile");
        found.require(card.closed() == null || isFile(card.closed()), "/closed", "household.merge.noFile");
        if (!isFile(card.kept()) || !isFile(card.closed())) {
            found.refuseIfAny();
        }
        Household kept = households.open(card.kept());
        Household closed = households.open(card.closed());
        merging.check(card, found);
        found.refuseIfAny();
        refuse(objections(card.kept(), card.closed()));
        List<MergerStore.Row> rows = new ArrayList<>(merging.add(kept, closed, card.same()));
        moves.forEach(module -> module.move(card.closed(), card.kept())
                .forEach(row -> rows.add(new MergerStore.Row(MOVED, row.thing(), row.id().toString(), null))));
        store.close(card.closed(), card.kept());
        UUID id = store.add(card, installation.today(), caller.actor().staff(), rows);
        told(card.closed(), "Mergers.merge", card.reason());
        journal.about(SUBJECT, card.kept(), "merged");
        return store.sheet(id).orElseThrow();
    }

    private boolean isFile(UUID id) {
        try {
            return id != null && households.get(id) != null;
        } catch (Missing e) {
            return false;
        }
    }

    /** All mergers, the last first. */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public List<MergerSheet> list() {
        return store.sheets();
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public MergerSheet get(UUID id) {
        return store.sheet(id).orElseThrow(Missing::new);
    }

    /**
     * Parts two files again: what the merger moved goes back, what it added is taken away. What was written since stays where it is.
     *
     * @param found what was already found wrong; everything is refused together
     * @throws Conflict when it is undone already, or when something since stands against it
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public MergerSheet undo(UUID id, String reason, Faults found) {
        MergerSheet merger = store.sheet(id).orElseThrow(Missing::new);
        reason(reason, found);
        found.refuseIfAny();
        if (!merger.stands()) {
            throw new Conflict("household.merge.undoneAlready");
        }
        Household kept = households.open(merger.kept());
        Household closed = households.get(merger.closed());
        List<MergerStore.Row> rows = store.rows(id);
        List<MovedRow> moved = rows.stream().filter(row -> row.act().equals(MOVED))
                .map(row -> new MovedRow(row.thing(), UUID.fromString(row.id()))).toList();
        List<Sentence> against = new ArrayList<>();
        moves.forEach(module -> against.addAll(module.objectionsToUndo(moved, merger.kept(), merger.closed())));
        refuse(against);
        moves.forEach(module -> module.moveBack(moved.stream().filter(row -> module.things().contains(row.thing())).toList(),
                merger.kept(), merger.closed()));
        store.close(merger.closed(), null);
        merging.takeAway(kept, closed, rows);
        store.undone(id, installation.today(), caller.actor().staff(), reason.strip());
        told(merger.closed(), "Mergers.undo", reason);
        journal.about(SUBJECT, merger.kept(), "parted");
        return store.sheet(id).orElseThrow();
    }

    private static void refuse(List<Sentence> objections) {
        if (!objections.isEmpty()) {
            Sentence first = objections.get(0);
            throw new Conflict(new Fault("", first.key(), first.args()));
        }
    }

    /** The other file has its own line in the journal. */
    private void told(UUID household, String action, String reason) {
        Actor actor = caller.actor();
        journal.about(SUBJECT, household, "merged");
        journal.append(actor.staff(), actor.name(), action, Trace.DONE, reason.length() > 400 ? reason.substring(0, 400) : reason);
    }

    private static void reason(String reason, Faults found) {
        int length = reason == null ? 0 : reason.strip().length();
        found.require(length >= SHORTEST_REASON && length <= LONGEST_REASON, "/reason", "household.person.reasonLength", SHORTEST_REASON,
                LONGEST_REASON);
    }
}
