package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.followup.rules.Milestones;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The way out: how long a household still stays, what it has to reach until then, what was tried, and what to do when an owner takes the home back. */
@ApplicationScoped
public class MoveOns {

    private static final String HOUSEHOLD = "household";
    private static final String SUBJECT = "move-on";

    @Inject
    private WayOutStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Objectives objectives;

    @Inject
    private ObjectiveStore languages;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** @throws lu.daach.kernel.Missing when there is no such household */
    @UseCase(needs = Permission.WRITE_NOTES)
    public MoveOnSheet of(UUID household) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        Followed file = followed.entered(household);
        LocalDate[] ends = store.ends(household, installation.today());
        List<WayOutSheet> log = store.of(household, office());
        List<MoveOnSheet.Effort> efforts = store.efforts(household, office());
        MoveOnSheet sheet = new MoveOnSheet(file, installation.today(), ends[0], ends[1], List.of(), log, efforts);
        return sheet.end() == null ? sheet
                : new MoveOnSheet(file, installation.today(), ends[0], ends[1], Milestones.before(sheet.end(), reached(log, efforts)), log, efforts);
    }

    /** What the milestones are seen by: objectives that were reached, applications that were made, a search that led somewhere. */
    private static Set<String> reached(List<WayOutSheet> log, List<MoveOnSheet.Effort> efforts) {
        Set<String> reached = new HashSet<>();
        efforts.stream().filter(one -> one.reached() > 0).forEach(one -> reached.add(one.field().code()));
        log.stream().filter(one -> !one.state().equals("withdrawn")).forEach(one -> reached.add(one.card().kind()));
        if (log.stream().anyMatch(one -> one.state().equals("accepted") && !one.card().kind().equals("extension"))) {
            reached.add("home-found");
        }
        return reached;
    }

    /** @param found what was already found wrong while the card was read; everything is refused together */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public WayOutSheet add(UUID household, WayOutCard card, Faults found) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        followed.entered(household);
        boolean extension = "extension".equals(card.kind());
        LocalDate last = extension ? store.ends(household, installation.today())[0] : null;
        found.require(extension || card.until() == null, "/until", "followup.moveOn.untilOfExtensions");
        found.require(last == null || card.until() != null, "/until", "api.required");
        found.require(last == null || card.until() == null || card.until().isAfter(last), "/until", "followup.moveOn.notLonger", last);
        found.require(card.until() == null || card.on() == null || card.until().isAfter(card.on()), "/until", "followup.notInThePast");
        found.require(card.on() == null || !card.on().isAfter(installation.today()), "/on", "followup.notInTheFuture");
        found.require(card.nextOn() == null || card.on() == null || !card.nextOn().isBefore(card.on()), "/nextOn", "followup.notInThePast");
        found.require(card.what() == null || card.what().length() <= WayOutCard.LONGEST, "/what", "followup.tooLong", WayOutCard.LONGEST).refuseIfAny();
        UUID id = Ids.fresh();
        store.add(id, household, card, caller.actor());
        return store.get(id, office());
    }

    /**
     * What was said to an application, to a search or to the request to stay longer.
     *
     * @param version the one that was seen; null where none could be read, which is among {@code found}
     * @param answer needed for a refusal
     * @throws Conflict when somebody was quicker
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public WayOutSheet answer(UUID id, Integer version, String state, LocalDate on, String answer, Faults found) {
        WayOutSheet seen = store.get(id, office());
        journal.about(HOUSEHOLD, seen.household(), SUBJECT);
        found.require(on == null || !on.isAfter(installation.today()), "/answeredOn", "followup.notInTheFuture");
        found.require(on == null || !on.isBefore(seen.card().on()), "/answeredOn", "followup.moveOn.before");
        found.require(!"refused".equals(state) || answer != null, "/answer", "followup.moveOn.sayWhy");
        found.require(answer == null || answer.length() <= WayOutCard.LONGEST, "/answer", "followup.tooLong", WayOutCard.LONGEST).refuseIfAny();
        // Its contract is the agency's: who answers for it decides (Extensions), the office takes a request back.
        found.require(!"extension".equals(seen.card().kind()) || "withdrawn".equals(state) || store.ends(seen.household(), installation.today())[0] == null,
                "/state", "followup.moveOn.agencyDecides").refuseIfAny();
        if (seen.version() != version) {
            throw Conflict.stale();
        }
        store.answer(seen, office(), state, on, answer);
        return store.get(id, office());
    }

    /**
     * Turns an owner's recall into a plan with the household: an objective with steps counted back from the last day, in its language.
     *
     * @throws lu.daach.kernel.InvalidInput when no owner takes the home back
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public ObjectiveSheet rehouse(UUID household, Faults found) {
        journal.about(HOUSEHOLD, household, SUBJECT);
        followed.entered(household);
        LocalDate today = installation.today();
        LocalDate last = store.ends(household, today)[1];
        found.require(last != null, "", "followup.moveOn.noRecall").refuseIfAny();
        Language language = languages.language(household);
        List<ObjectiveStep> steps = Milestones.rehousing().stream().map(step -> new ObjectiveStep(
                Messages.text(language, "followup.rehousing." + step.code()), step.by(), step.on(last, today), null)).toList();
        return objectives.set(household, new ObjectiveCard(ObjectiveField.HOUSING, Messages.text(language, "followup.rehousing.aim"),
                last.isBefore(today) ? today : last, ObjectiveState.OPEN, null, true, steps), found);
    }

    private UUID office() {
        return caller.actor().organisation();
    }
}
