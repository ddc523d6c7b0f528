package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.arrears.rules.Ladder;
import lu.daach.arrears.rules.Next;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.arrears.rules.Standing;
import lu.daach.arrears.rules.StepKind;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.rules.AccountCodes;

/** What households owe, and what people do about it. */
@ApplicationScoped
public class Arrears {

    private static final String HOUSEHOLD = "household";
    /** What was given up: expense. */
    private static final String WRITTEN_OFF = "expense/written-off";
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_STOP_DAYS = 366;
    private static final int LAST_DUE_DAY = 28;
    private static final BigDecimal MOST_TOLERANCE = new BigDecimal("500.00");

    @Inject
    private ArrearsStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Everybody who owes something due, what is oldest first. */
    @UseCase(needs = Permission.ARREARS)
    public List<ArrearsLine> list() {
        return lines();
    }

    /** Without a guard of its own: for use-cases of this module and of the desk. */
    List<ArrearsLine> lines() {
        LocalDate today = installation.today();
        Ladder ladder = store.ladder(today);
        Map<UUID, List<Stop>> stops = store.stops(null);
        Map<UUID, List<Plan>> plans = store.plans(null, ladder.tolerance(), today);
        Map<UUID, List<StepDone>> steps = store.steps(null, ladder.dueDay());
        List<ArrearsLine> lines = new ArrayList<>();
        for (ArrearsStore.Account account : store.open(null, today)) {
            ArrearsLine line = line(account, ladder, stops.getOrDefault(account.household(), List.of()),
                    plans.getOrDefault(account.household(), List.of()), steps.getOrDefault(account.household(), List.of()), today);
            if (line.standing().owed().signum() > 0) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparing((ArrearsLine line) -> line.standing().oldest()).thenComparing(ArrearsLine::name).thenComparing(ArrearsLine::fileNumber));
        return lines;
    }

    private static ArrearsLine line(ArrearsStore.Account account, Ladder ladder, List<Stop> stops, List<Plan> plans, List<StepDone> steps, LocalDate today) {
        Standing standing = Standing.of(account.months(), ladder, today);
        LocalDate stoppedUntil = stops.stream().filter(stop -> stop.holds(today)).map(Stop::until).max(Comparator.naturalOrder()).orElse(null);
        Plan plan = plans.stream().filter(Plan::running).findFirst().orElse(null);
        boolean broken = plan != null && plan.broken();
        LocalDate instalment = plan == null || broken ? null : plan.nextDay();
        int taken = standing.oldest() == null ? 0
                : steps.stream().filter(step -> !step.on().isBefore(standing.oldest())).mapToInt(StepDone::position).max().orElse(0);
        return new ArrearsLine(account.household(), account.name(), account.fileNumber(), standing,
                Next.of(standing, ladder, taken, stoppedUntil, instalment), broken);
    }

    /** @throws lu.daach.kernel.Missing when there is no such household */
    @UseCase(needs = Permission.ARREARS)
    public ArrearsFile file(UUID household) {
        return read(household);
    }

    /**
     * What a social worker may know of a household's account: what is owed and which letter comes next; nothing of whose bank paid what.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public ArrearsLine standing(UUID household) {
        return read(household).line();
    }

    /** Without a guard of its own: for use-cases of this module. */
    ArrearsFile read(UUID household) {
        LocalDate today = installation.today();
        Ladder ladder = store.ladder(today);
        ArrearsStore.Account account = store.open(household, today).stream().findFirst().orElseGet(() -> store.nothing(household));
        List<StepDone> steps = store.steps(household, ladder.dueDay()).getOrDefault(household, List.of());
        List<Stop> stops = store.stops(household).getOrDefault(household, List.of());
        List<Plan> plans = store.plans(household, ladder.tolerance(), today).getOrDefault(household, List.of());
        return new ArrearsFile(line(account, ladder, stops, plans, steps, today), ladder, account.months(), steps, plans, stops,
                store.writeOffs(household).getOrDefault(household, List.of()));
    }

    /** Every ladder with the day from which it applies, the last first. */
    @UseCase(needs = Permission.ARREARS)
    public List<LadderSheet> ladders() {
        LocalDate today = installation.today();
        List<LocalDate> days = store.ladders();
        LocalDate present = days.stream().filter(day -> !day.isAfter(today)).findFirst().orElse(null);
        return days.stream().map(day -> new LadderSheet(day, store.ladder(day), day.equals(present))).toList();
    }

    /**
     * Gives the agency another ladder from a day on; what was done before stays as it was.
     *
     * @param from after today, within a year
     * @param days after which each kind of step comes; kinds that are left out are no steps
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public void climb(LocalDate from, Integer dueDay, Money tolerance, Map<StepKind, Integer> days) {
        LocalDate today = installation.today();
        Faults faults = new Faults();
        faults.require(from != null && from.isAfter(today) && !from.isAfter(today.plusDays(LONGEST_STOP_DAYS)), "/from", "arrears.ladderFrom");
        faults.require(from == null || !store.ladders().contains(from), "/from", "arrears.ladderThere");
        faults.require(dueDay != null && dueDay >= 1 && dueDay <= LAST_DUE_DAY, "/dueDay", "arrears.dueDay", LAST_DUE_DAY);
        faults.require(tolerance != null && tolerance.amount().signum() >= 0 && tolerance.amount().compareTo(MOST_TOLERANCE) <= 0, "/tolerance", "arrears.tolerance", MOST_TOLERANCE);
        days.forEach((kind, after) -> faults.require(after >= 0 && after <= LONGEST_STOP_DAYS, "/" + kind.code(), "arrears.afterDays", LONGEST_STOP_DAYS));
        List<Ladder.Step> steps = Ladder.steps(days);
        faults.require(!steps.isEmpty() && steps.get(0).kind().voice(), "/call", "arrears.ladderVoice");
        faults.refuseIfAny();
        store.ladder(Ids.fresh(), from, new Ladder(dueDay, tolerance.amount(), steps));
        journal.about("ladder", from.toString());
    }

    /** What came of each kind of step, in the order of the kinds. */
    @UseCase(needs = Permission.ARREARS)
    public List<StepEffect> effects() {
        Map<StepKind, StepEffect> effects = new EnumMap<>(StepKind.class);
        store.steps(null, store.ladder(installation.today()).dueDay()).values().stream().flatMap(List::stream)
                .forEach(step -> effects.merge(step.kind(), new StepEffect(step.kind(), 1, step.owed(), step.settled()),
                        (one, other) -> new StepEffect(one.kind(), one.times() + other.times(), one.owed().plus(other.owed()), one.settled().plus(other.settled()))));
        return List.copyOf(effects.values());
    }

    /**
     * Records a step that was taken.
     *
     * @param id of the step, chosen by who records it: the same is recorded once
     * @param reached whether somebody was spoken with; for a letter whether it was sent
     * @param note null for none
     * @throws lu.daach.kernel.InvalidInput when it is a letter and letters wait, or nobody was spoken with or tried to be before
     */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void take(UUID id, UUID household, StepKind kind, LocalDate on, boolean reached, String note) {
        take(id, household, kind, on, reached, note, "/kind");
    }

    /**
     * Records that a letter goes out today, with the letter itself.
     *
     * @param kind a letter
     * @param note by which it is known again
     * @throws lu.daach.kernel.InvalidInput when letters wait, or nobody was spoken with or tried to be before
     */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void sent(UUID household, StepKind kind, String note) {
        take(Ids.fresh(), household, kind, installation.today(), true, note, "");
    }

    /** @throws lu.daach.kernel.InvalidInput when letters about what is open wait */
    @UseCase(needs = Permission.ARREARS)
    public void requireLetters(UUID household) {
        ArrearsLine line = read(household).line();
        new Faults().require(!line.next().holdsLetters(), "", "arrears.heldLetter").refuseIfAny();
    }

    private void take(UUID id, UUID household, StepKind kind, LocalDate on, boolean reached, String note, String pointer) {
        store.lock(household);
        if (store.hasStep(id)) {
            return;
        }
        ArrearsFile file = read(household);
        LocalDate today = installation.today();
        Faults faults = new Faults();
        faults.require(kind != null, pointer, "api.required");
        day(faults, on, "/doneOn", today);
        note(faults, note, "/note", false);
        LocalDate oldest = file.line().standing().oldest();
        faults.require(oldest != null, "", "arrears.nothingDue");
        if (kind != null && !kind.voice() && oldest != null) {
            faults.require(file.line().next().state() != Next.State.PLAN, pointer, "arrears.planRuns");
            faults.require(file.line().next().state() != Next.State.STOPPED, pointer, "arrears.stopped");
            faults.require(file.line().next().state() != Next.State.TOLERATED, pointer, "arrears.tolerated");
            faults.require(file.steps().stream().anyMatch(step -> step.kind().voice() && !step.on().isBefore(oldest)), pointer, "arrears.voiceFirst");
        }
        faults.refuseIfAny();
        store.add(household, file.ladder().position(kind), kind, on, reached, blank(note), file.line().standing().owed(), id, caller.actor().staff());
        journal.about(HOUSEHOLD, household, "arrears-step");
    }

    /**
     * Holds the ladder for a while.
     *
     * @param id of the stop, chosen by who stops: the same stops once
     * @param until the last day, at most a year away
     */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void stop(UUID id, UUID household, String reason, LocalDate until, String note) {
        store.lock(household);
        if (store.hasStop(id)) {
            return;
        }
        read(household);
        LocalDate today = installation.today();
        Faults faults = new Faults();
        faults.require(Stop.REASONS.contains(reason), "/reason", "api.required");
        faults.require(until != null && !until.isBefore(today) && !until.isAfter(today.plusDays(LONGEST_STOP_DAYS)), "/until", "arrears.until");
        note(faults, note, "/stopNote", "other".equals(reason));
        faults.refuseIfAny();
        store.stop(id, household, reason, blank(note), today, until, caller.actor().staff());
        journal.about(HOUSEHOLD, household, "arrears-stop");
    }

    /** Ends the stops that hold today. */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void goOn(UUID household) {
        store.lock(household);
        LocalDate today = installation.today();
        read(household).stops().stream().filter(stop -> stop.holds(today)).forEach(stop -> store.endStop(stop.id(), today));
        journal.about(HOUSEHOLD, household, "arrears-stop");
    }

    /**
     * Agrees on a plan for what is due today; one that runs is replaced.
     *
     * @param id of the plan, chosen by who agrees on it: the same is agreed on once
     * @param each the instalments but the last
     * @param first the last day to pay the first one; the others follow a month apart
     */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void agree(UUID id, UUID household, Money each, LocalDate first, String note) {
        store.lock(household);
        if (store.hasPlan(id)) {
            return;
        }
        ArrearsFile file = read(household);
        LocalDate today = installation.today();
        BigDecimal owed = file.line().standing().owed();
        Faults faults = new Faults();
        faults.require(owed.signum() > 0, "", "arrears.nothingDue");
        faults.require(each != null && each.amount().signum() > 0
                && each.amount().multiply(BigDecimal.valueOf(PlanCourse.MOST_INSTALMENTS)).compareTo(owed) >= 0, "/each", "arrears.each", PlanCourse.MOST_INSTALMENTS);
        faults.require(first != null && first.isAfter(today) && !first.isAfter(today.plusDays(LONGEST_STOP_DAYS)), "/firstOn", "arrears.first");
        note(faults, note, "/note", false);
        faults.refuseIfAny();
        if (file.plan() != null) {
            store.endPlan(file.plan().id(), today, file.plan().broken() ? "broken" : "replaced");
        }
        store.plan(id, household, today, owed, blank(note), PlanCourse.instalments(owed, each.amount(), first), caller.actor().staff());
        journal.about(HOUSEHOLD, household, "arrears-plan");
    }

    /**
     * Ends the plan that runs: kept when all its days have passed so, else broken.
     *
     * @throws Conflict when none runs
     */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void endPlan(UUID household) {
        store.lock(household);
        Plan plan = read(household).plan();
        if (plan == null) {
            throw new Conflict("arrears.noPlan");
        }
        store.endPlan(plan.id(), installation.today(), plan.broken() || !plan.course().finished() ? "broken" : "kept");
        journal.about(HOUSEHOLD, household, "arrears-plan");
    }

    /** Asks for a debt to be given up; somebody else decides. */
    @UseCase(needs = Permission.ARREARS, trace = Trace.DONE)
    public void askWriteOff(UUID household, Money amount, String reason) {
        store.lock(household);
        ArrearsFile file = read(household);
        Faults faults = new Faults();
        faults.require(file.asked() == null, "", "arrears.askedBefore");
        faults.require(amount != null && amount.amount().signum() > 0 && amount.compareTo(file.line().owed()) <= 0, "/amount", "arrears.writeOffAmount", file.line().owed().amount());
        note(faults, reason, "/writeOffReason", true);
        faults.refuseIfAny();
        store.ask(Ids.fresh(), household, amount.amount(), reason.strip(), caller.actor().staff(), installation.today());
        journal.about(HOUSEHOLD, household, "write-off");
    }

    /**
     * Decides on the request; a debt that is given up leaves the household's account by a posting. The same key decides once.
     *
     * @param key chosen by who decides
     * @throws Conflict when nothing is asked
     * @throws Forbidden when the same person asked
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public void decideWriteOff(UUID household, boolean accepted, String key) {
        store.lock(household);
        ArrearsFile file = read(household);
        if (store.decidedUnder(household, key, accepted)) {
            return;
        }
        WriteOff asked = file.asked();
        if (asked == null) {
            throw new Conflict("arrears.nothingAsked");
        }
        if (asked.askedBy().equals(caller.actor().staff())) {
            throw new Forbidden("arrears.twoPeople");
        }
        LocalDate today = installation.today();
        UUID posting = null;
        if (accepted) {
            new Faults().require(asked.amount().compareTo(file.line().owed()) <= 0, "", "arrears.writeOffAmount", file.line().owed().amount()).refuseIfAny();
            String cause = "write-off/" + asked.id();
            posting = ledger.post(List.of(NewPosting.of(cause, today, Line.debit(WRITTEN_OFF, AccountKind.EXPENSE, asked.amount()),
                    Line.credit(AccountCodes.charges(household), AccountKind.ASSET, asked.amount())))).get(cause);
        }
        store.decide(asked.id(), caller.actor().staff(), today, accepted, posting, key);
        journal.about(HOUSEHOLD, household, "write-off");
    }

    private static void day(Faults faults, LocalDate on, String pointer, LocalDate today) {
        faults.require(on != null && !on.isAfter(today) && !on.isBefore(today.minusDays(LONGEST_STOP_DAYS)), pointer, "arrears.day");
    }

    private static void note(Faults faults, String note, String pointer, boolean needed) {
        faults.require(!needed || blank(note) != null, pointer, "api.required");
        faults.require(note == null || note.length() <= LONGEST_NOTE, pointer, "arrears.tooLong", LONGEST_NOTE);
    }

    private static String blank(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
