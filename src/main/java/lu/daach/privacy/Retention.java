package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lu.daach.household.HouseholdLine;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** When files are given up, and what stops it. */
@ApplicationScoped
public class Retention {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;

    private static final String HOUSEHOLD = "household";

    @Inject
    private RetentionStore store;

    @Inject
    private HoldStore holds;

    @Inject
    private Households households;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    @PersistenceContext
    private EntityManager entities;

    /**
     * The files whose years are over by a day, and those that are held, the first to be given up first. Files in use are left out.
     *
     * @param until null for all
     */
    @UseCase(needs = Permission.PRIVACY)
    public List<RetentionLine> calendar(LocalDate until) {
        return lines(until, null);
    }

    /**
     * Where one file stands; its day is null while it is in use.
     *
     * @throws Missing when there is no such household
     */
    @UseCase(needs = Permission.PRIVACY)
    public RetentionLine of(UUID household) {
        return lines(null, household).stream().findFirst().orElseThrow(Missing::new);
    }

    private List<RetentionLine> lines(LocalDate until, UUID only) {
        Actor actor = caller.actor();
        Connection connection = entities.unwrap(Connection.class);
        try {
            Set<UUID> held = store.held(connection, actor.region());
            Map<UUID, LocalDate> notices = store.notices(connection, actor.region());
            List<FileEnd> ends = store.ends(connection, actor.region()).values().stream()
                    .filter(end -> only == null ? end.over() != null && (until == null || !end.over().isAfter(until) || held.contains(end.household()))
                            : end.household().equals(only)).toList();
            Map<UUID, HouseholdLine> names = households.lines(ends.stream().map(FileEnd::household).toList());
            return ends.stream().filter(end -> names.containsKey(end.household())).map(end -> line(end, names.get(end.household()), held, notices))
                    .sorted(Comparator.comparing(RetentionLine::over, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(RetentionLine::fileNumber)).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the calendar cannot be read", e);
        }
    }

    private RetentionLine line(FileEnd end, HouseholdLine household, Set<UUID> held, Map<UUID, LocalDate> notices) {
        LocalDate today = installation.today();
        LocalDate erase = notices.get(end.household());
        RetentionState state = held.contains(end.household()) ? RetentionState.HELD : erase != null ? RetentionState.NOTICED
                : end.over() != null && !end.over().isAfter(today) ? RetentionState.OVER : RetentionState.KEPT;
        UUID hold = state == RetentionState.HELD ? holds.of(end.household(), caller.actor()).stream().filter(one -> one.liftedOn() == null)
                .map(HoldSheet::id).findFirst().orElse(null) : null;
        return new RetentionLine(end.household(), household.fileNumber(), household.lastName(), end.kind(), end.lastUse(), end.over(), erase, state, hold);
    }

    /** The holds that the caller's organisation has or had on a file. */
    @UseCase(needs = Permission.PRIVACY)
    public List<HoldSheet> holds(UUID household) {
        households.find(household).orElseThrow(Missing::new);
        return holds.of(household, caller.actor());
    }

    /**
     * Keeps a file from being given up.
     *
     * @throws Conflict when the caller's organisation holds it already
     */
    @UseCase(needs = Permission.PRIVACY, trace = Trace.DONE)
    public HoldSheet hold(UUID household, String reason, Faults found) {
        households.find(household).orElseThrow(Missing::new);
        journal.about(HOUSEHOLD, household, "hold");
        int length = reason == null ? 0 : reason.strip().length();
        found.require(length >= SHORTEST_REASON && length <= LONGEST_REASON, "/reason", "privacy.reasonLength", SHORTEST_REASON, LONGEST_REASON);
        found.refuseIfAny();
        if (holds.of(household, caller.actor()).stream().anyMatch(one -> one.liftedOn() == null)) {
            throw new Conflict("privacy.heldAlready");
        }
        return holds.find(holds.add(household, reason.strip(), installation.today(), caller.actor()), caller.actor()).orElseThrow();
    }

    /**
     * @throws Missing when there is no such hold
     * @throws Forbidden when another organisation holds it
     * @throws Conflict when it was lifted before
     */
    @UseCase(needs = Permission.PRIVACY, trace = Trace.DONE)
    public HoldSheet lift(UUID id) {
        Optional<HoldSheet> hold = holds.find(id, caller.actor());
        journal.about(HOUSEHOLD, hold.orElseThrow(Missing::new).household(), "holdLifted");
        if (!hold.get().organisation().equals(caller.actor().organisation())) {
            throw new Forbidden("privacy.ofTheOther");
        }
        if (hold.get().liftedOn() != null) {
            throw new Conflict("privacy.liftedAlready");
        }
        holds.lift(id, installation.today(), caller.actor());
        return holds.find(id, caller.actor()).orElseThrow();
    }
}
