package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.occupancy.rules.NoticePeriods;
import lu.daach.occupancy.rules.NoticeTerm;
import lu.daach.occupancy.rules.ReviewTerms;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.scheme.Schemes;

/**
 * What happens to a contract until the household has left: extension, notice, death, exit; and the undoing of the last step.
 * Each takes the version that was seen, null where none could be read, which is then among the faults.
 */
@ApplicationScoped
public class OccupancySteps {

    private static final String SUBJECT = "occupancy";

    private final NoticePeriods periods = new NoticePeriods(Rulebook.national());
    private final ReviewTerms reviews = new ReviewTerms(Rulebook.national());

    @Inject
    private OccupancyStore store;

    @Inject
    private StepStore stepStore;

    @Inject
    private Steps steps;

    @Inject
    private Conclusion conclusion;

    @Inject
    private Schemes schemes;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /**
     * Every step of a contract, the first first, undone ones included.
     *
     * @throws lu.daach.kernel.Missing when there is no such contract
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<StepSheet> history(UUID id) {
        store.get(id);
        return stepStore.of(id);
    }

    /** The step that an undoing would undo: the last that still counts; empty when there is none. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Optional<StepSheet> last(UUID id) {
        return history(id).stream().filter(StepSheet::counts).reduce((first, last) -> last);
    }

    /** The last day that the scheme allows without a manager's reason; null when it has no limit. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public LocalDate longestLastDay(UUID id) {
        OccupancySheet sheet = store.sheet(id, installation.today());
        return StayLimit.lastDay(schemes.book(), sheet.scheme(), sheet.startsOn());
    }

    /**
     * The earliest end by a notice and why; empty when no law was in force on that day.
     *
     * @param breach whether it is given because duties were not kept
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Optional<NoticeTerm> noticeTerm(UUID id, LocalDate givenOn, boolean breach) {
        OccupancySheet sheet = store.sheet(id, installation.today());
        try {
            return Optional.of(periods.earliest(sheet.scheme(), sheet.lastDay() == null, breach, givenOn));
        } catch (NoParameter e) {
            return Optional.empty();
        }
    }

    /** Until when the heirs may stay when nobody goes on with the contract; empty when no law was in force on that day. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Optional<NoticeTerm> deathTerm(UUID id, LocalDate diedOn) {
        OccupancySheet sheet = store.sheet(id, installation.today());
        try {
            return Optional.of(periods.afterDeath(sheet.scheme(), diedOn));
        } catch (NoParameter e) {
            return Optional.empty();
        }
    }

    /** Who belongs to the household of a contract on a day. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<HouseholdMember> members(UUID id, LocalDate on) {
        return households.find(store.sheet(id, installation.today()).household()).map(found -> found.membersOn(on)).orElse(List.of());
    }

    /**
     * Lets the contract run longer.
     *
     * @param reason needed; beyond the longest stay a manager's
     * @throws Forbidden when the stay is longer than the scheme allows and the caller cannot answer for that
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet extend(UUID id, Integer version, LocalDate lastDay, String reason, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = open(id);
        refuse(seen.notice() != null, "occupancy.noticeRuns");
        read.require(lastDay != null, "/lastDay", "api.required");
        read.require(reason != null, "/reason", "occupancy.extensionReasonNeeded");
        read.require(seen.lastDay() != null, "/lastDay", "occupancy.openEnded");
        if (lastDay != null && seen.lastDay() != null) {
            read.require(lastDay.isAfter(seen.lastDay()), "/lastDay", "occupancy.notLonger", seen.lastDay());
            conclusion.checkDays(seen.startsOn(), lastDay, seen.place(), id, read);
        }
        read.refuseIfAny();
        occupancy.require(version);
        LocalDate longest = StayLimit.lastDay(schemes.book(), seen.scheme(), seen.startsOn());
        ContractState after = occupancy.state().withLastDay(lastDay);
        if (longest != null && lastDay.isAfter(longest)) {
            if (!caller.actor().may(Permission.ANSWER_FOR_EXCEPTIONS)) {
                throw new Forbidden("occupancy.managerNeeded");
            }
            after = after.withLongerStay(reason, caller.actor().staff());
        }
        steps.take(occupancy, StepKind.EXTENSION, after, reason);
        return told(id, "lastDay");
    }

    /**
     * Enters a notice: the contract then ends on its last day.
     *
     * @throws Forbidden when an exception is claimed by somebody who cannot answer for it
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet giveNotice(UUID id, Integer version, NoticeCard card, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = open(id);
        refuse(seen.notice() != null, "occupancy.noticeRuns");
        refuse(seen.status() == OccupancyStatus.ENDED, "occupancy.alreadyEnded");
        read.require(card.by() != null, "/by", "api.required");
        read.require(card.givenOn() != null, "/givenOn", "api.required");
        boolean agency = card.by() == NoticeBy.AGENCY;
        read.require(agency || !card.breach(), "/breach", "occupancy.breachByAgency");
        read.require(!agency || card.reason() != null, "/reason", "occupancy.noticeReasonNeeded");
        LocalDate endsOn = card.givenOn() == null ? null : noticeEnd(seen, card, read);
        read.refuseIfAny();
        occupancy.require(version);
        boolean exception = card.exception() != null;
        Notice notice = new Notice(card.by(), card.givenOn(), endsOn, card.breach(), card.reason(), card.exception(),
                exception ? caller.actor().staff() : null);
        steps.take(occupancy, StepKind.NOTICE, occupancy.state().withNotice(notice).withLastDay(endsOn),
                exception ? card.exception() : card.reason());
        return told(id, "notice", "lastDay");
    }

    private LocalDate noticeEnd(OccupancySheet seen, NoticeCard card, Faults read) {
        LocalDate givenOn = card.givenOn();
        read.require(!givenOn.isAfter(installation.today()), "/givenOn", "occupancy.inTheFuture");
        read.require(!givenOn.isBefore(seen.startsOn()), "/givenOn", "occupancy.beforeStart", seen.startsOn());
        NoticeTerm term = noticeTerm(seen.id(), givenOn, card.breach()).orElse(null);
        if (term == null) {
            read.add("/givenOn", "occupancy.noTerm");
            return null;
        }
        LocalDate endsOn = card.endsOn() == null ? term.lastDay() : card.endsOn();
        read.require(!endsOn.isBefore(givenOn), "/endsOn", "occupancy.endsBeforeStart", givenOn);
        read.require(seen.lastDay() == null || !endsOn.isAfter(seen.lastDay()), "/endsOn", "occupancy.noticeBeyondEnd", seen.lastDay());
        if (endsOn.isBefore(term.lastDay())) {
            boolean manager = caller.actor().may(Permission.ANSWER_FOR_EXCEPTIONS);
            if (card.exception() == null) {
                read.add(manager ? "/exception" : "/endsOn", manager ? "occupancy.earlierReasonNeeded" : "occupancy.tooEarly", term.lastDay());
            } else if (!manager) {
                throw new Forbidden("occupancy.managerNeededEarlier");
            }
        }
        return endsOn;
    }

    /** Takes a notice back: the contract then runs as long as it did before. */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet withdrawNotice(UUID id, Integer version, String reason, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = open(id);
        refuse(seen.notice() == null, "occupancy.noNotice");
        read.require(reason != null, "/reason", "occupancy.withdrawalReasonNeeded");
        LocalDate lastDay = stepStore.of(id).stream().filter(step -> step.kind() == StepKind.NOTICE && !step.undone())
                .reduce((first, last) -> last).map(step -> step.before().lastDay()).orElse(seen.lastDay());
        conclusion.checkDays(seen.startsOn(), lastDay, seen.place(), id, read);
        read.refuseIfAny();
        occupancy.require(version);
        steps.take(occupancy, StepKind.NOTICE_WITHDRAWN, occupancy.state().withNotice(null).withLastDay(lastDay), reason);
        return told(id, "notice", "lastDay");
    }

    /**
     * Enters a death. Who lived there may go on with the contract; where nobody does, it ends when the heirs have to have left
     * (L-ABO art. 51).
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet recordDeath(UUID id, Integer version, DeathCard card, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = open(id);
        refuse(seen.death() != null && seen.death().successor() == null, "occupancy.deathKnown");
        read.require(card.diedOn() != null, "/diedOn", "api.required");
        read.require(card.person() != null, "/person", "api.required");
        read.refuseIfAny();
        read.require(!card.diedOn().isAfter(installation.today()), "/diedOn", "occupancy.inTheFuture");
        read.require(!card.diedOn().isBefore(seen.startsOn()), "/diedOn", "occupancy.beforeStart", seen.startsOn());
        HouseholdSheet household = households.find(seen.household()).orElseThrow();
        HouseholdMember deceased = member(household, card.person(), card.diedOn(), "/person", read);
        HouseholdMember successor = card.successor() == null ? null
                : member(household, card.successor(), card.diedOn(), "/successor", read);
        read.require(card.successor() == null || !card.successor().equals(card.person()), "/successor", "occupancy.successorDied");
        NoticeTerm term = deathTerm(id, card.diedOn()).orElse(null);
        read.require(term != null || card.successor() != null, "/diedOn", "occupancy.noTerm");
        read.refuseIfAny();
        occupancy.require(version);
        ContractState after = occupancy.state().withDeath(new Death(card.diedOn(), name(deceased), successor == null ? null : name(successor)));
        if (successor == null) {
            LocalDate last = seen.lastDay() != null && seen.lastDay().isBefore(term.lastDay()) ? seen.lastDay() : term.lastDay();
            after = after.withLastDay(last);
        } else {
            LocalDate review = reviews.earliest(installation.today(), null);
            after = seen.reviewDueOn() != null && seen.reviewDueOn().isBefore(review) ? after : after.withReviewDueOn(review);
        }
        steps.take(occupancy, StepKind.DEATH, after, null);
        return told(id, "death", "lastDay");
    }

    private static HouseholdMember member(HouseholdSheet household, String key, LocalDate on, String pointer, Faults faults) {
        HouseholdMember found = household.membersOn(on).stream().filter(member -> member.id().equals(key)).findFirst().orElse(null);
        faults.require(found != null, pointer, "occupancy.noMember", on);
        return found;
    }

    private static String name(HouseholdMember member) {
        return member.firstName() + " " + member.lastName();
    }

    /** Enters how the household left: the contract ends on its last day there, and the household has left unless it lives in another home of the pool. */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet leave(UUID id, Integer version, ExitCard card, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = open(id);
        LocalDate today = installation.today();
        read.require(card.lastDay() != null, "/lastDay", "api.required");
        read.require(card.reason() != null, "/reason", "api.required");
        read.require(card.destination() != null, "/destination", "api.required");
        read.require(card.state() != null, "/state", "api.required");
        read.require(card.keys() != null, "/keys", "api.required");
        boolean other = card.reason() == ExitReason.OTHER || card.destination() == Destination.OTHER;
        read.require(!other || card.note() != null, "/note", "occupancy.noteNeeded");
        if (card.lastDay() != null) {
            read.require(!card.lastDay().isAfter(today), "/lastDay", "occupancy.exitInTheFuture");
            conclusion.checkDays(seen.startsOn(), card.lastDay(), seen.place(), id, read);
        }
        read.refuseIfAny();
        occupancy.require(version);
        Exit exit = new Exit(card.reason(), card.destination(), card.state(), card.keys(), card.note(), today);
        steps.take(occupancy, StepKind.EXIT, occupancy.state().withExit(exit).withLastDay(card.lastDay()), null);
        mark(seen.household(), today.plusDays(1));
        return told(id, "exit", "lastDay");
    }

    /**
     * Undoes the last step that counts: everything stands again as it did before it. The step stays in the history.
     *
     * @throws Conflict when there is nothing to undo, or when an amount has been in force meanwhile
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet undo(UUID id, Integer version, String reason, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = store.sheet(id, installation.today());
        StepSheet last = last(id).orElseThrow(() -> new Conflict("occupancy.nothingToUndo"));
        read.require(reason != null, "/reason", "occupancy.undoReasonNeeded");
        if (last.kind() == StepKind.REVIEW) {
            LocalDate appliesFrom = stepStore.appliesFrom(last.id());
            refuse(appliesFrom != null && !appliesFrom.isAfter(installation.today()), "occupancy.amountInForce");
        }
        Faults days = new Faults();
        conclusion.checkDays(seen.startsOn(), last.before().lastDay(), seen.place(), id, days);
        refuse(days.any(), "occupancy.placeGiven");
        read.refuseIfAny();
        occupancy.require(version);
        steps.take(occupancy, StepKind.UNDO, last.before(), reason, last.id());
        if (last.kind() == StepKind.REVIEW) {
            stepStore.withdraw(last.id());
        } else if (last.kind() == StepKind.EXIT || last.kind() == StepKind.LAST_DAY) {
            mark(seen.household(), installation.today());
        }
        return told(id, last.kind().code());
    }

    /** @param on a contract that runs on that day or begins later makes a household a housed one */
    private void mark(UUID household, LocalDate on) {
        households.mark(household, store.housed(household, on) ? HouseholdStatus.HOUSED : HouseholdStatus.LEFT);
    }

    /** @throws Conflict when the household has left: only undoing is possible then */
    private OccupancySheet open(UUID id) {
        OccupancySheet seen = store.sheet(id, installation.today());
        refuse(seen.exit() != null, "occupancy.exited");
        return seen;
    }

    private static void refuse(boolean wrong, String key) {
        if (wrong) {
            throw new Conflict(key);
        }
    }

    private OccupancySheet told(UUID id, String... fields) {
        journal.about(SUBJECT, id, fields);
        return store.sheet(id, installation.today());
    }
}
