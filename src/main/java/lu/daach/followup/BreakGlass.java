package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.StepUp;
import lu.daach.organisation.UseCase;

/**
 * Reading the confidential notes of one household without being its referent, when it cannot wait: with a reason and the second proof, for
 * at most an hour, and never more than reading. The referent and the administrator for data protection see it at once among what is due, data
 * protection is told by e-mail where its address is set, and one of them has to look at it within three working days; until then the same person gets no second one.
 */
@ApplicationScoped
public class BreakGlass {

    /** How long the notes stay open. */
    public static final int MINUTES = 60;

    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 1000;
    public static final int SHORTEST_REMARK = 10;

    private static final String HOUSEHOLD = "household";
    private static final int REVIEW_WORKING_DAYS = 3;

    @Inject
    private BreakingStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private ReviewNotices notices;

    @Inject
    private StepUp stepUp;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * Opens the confidential notes of a household to the caller.
     *
     * @param code the second proof once more
     * @return empty when the code is not right; the try is counted
     * @throws lu.daach.kernel.InvalidInput when the reason is too short or too long
     * @throws Conflict when the caller is the referent, or has an earlier one that nobody has looked at
     * @throws Forbidden when another office accompanies the household
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<BreakingSheet> open(UUID household, String reason, String code, Faults found) {
        journal.about(HOUSEHOLD, household, "breakGlass");
        Followed file = followed.entered(household);
        int length = reason == null ? 0 : reason.strip().length();
        found.require(length >= SHORTEST_REASON && length <= LONGEST_REASON, "/reason", "followup.breakGlass.reasonLength", SHORTEST_REASON,
                LONGEST_REASON);
        found.refuseIfAny();
        if (file.referentIs(caller.actor())) {
            throw new Conflict("followup.breakGlass.referent");
        }
        if (store.unreviewed(caller.actor().staff())) {
            throw new Conflict("followup.breakGlass.unreviewed");
        }
        if (!stepUp.proves(code)) {
            line(household, Trace.REFUSED, "followup.breakGlass.wrongCode");
            return Optional.empty();
        }
        UUID id = Ids.fresh();
        LocalDate reviewDueOn = WorkingDays.after(installation.today(), REVIEW_WORKING_DAYS);
        store.add(id, household, caller.actor(), reason.strip(), installation.today(), MINUTES, reviewDueOn);
        notices.tell(id, reviewDueOn, caller.actor());
        line(household, Trace.READ, null);
        return store.find(id, caller.actor());
    }

    /** The try stands in the journal whatever came of it: a wrong code is counted, so the transaction that refuses is kept. */
    private void line(UUID household, Trace outcome, String why) {
        journal.about(HOUSEHOLD, household, "breakGlass");
        journal.append(caller.actor().staff(), caller.actor().name(), "BreakGlass.open", outcome, why);
    }

    /** What the caller has open for that household at this moment; empty when nothing. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<BreakingSheet> running(UUID household) {
        return store.seen(caller.actor(), false).stream()
                .filter(one -> one.running() && one.household().equals(household) && one.openedBy().equals(caller.actor().staff())).findFirst();
    }

    /** Closes the notes again before the hour is over. */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public BreakingSheet end(UUID id) {
        BreakingSheet sheet = get(id);
        journal.about(HOUSEHOLD, sheet.household(), "breakGlassEnd");
        if (!sheet.openedBy().equals(caller.actor().staff())) {
            throw new Forbidden("followup.breakGlass.notYours");
        }
        store.end(id);
        return get(id);
    }

    /** One's own, those about one's households, and for the administrator all of the region without names. */
    @UseCase(needs = Permission.REVIEW_ACCESS)
    public List<BreakingSheet> list() {
        return store.seen(caller.actor(), false);
    }

    /** @throws Missing when there is none that the caller may see */
    @UseCase(needs = Permission.REVIEW_ACCESS)
    public BreakingSheet get(UUID id) {
        return store.find(id, caller.actor()).orElseThrow(Missing::new);
    }

    /**
     * Says what is to be thought of it; whoever opened cannot.
     *
     * @throws lu.daach.kernel.InvalidInput when the remark is too short or too long
     * @throws Forbidden when it is not the caller's to look at
     * @throws Conflict when somebody has
     */
    @UseCase(needs = Permission.REVIEW_ACCESS, trace = Trace.DONE)
    public BreakingSheet review(UUID id, Boolean justified, String remark, Faults found) {
        BreakingSheet sheet = get(id);
        journal.about(HOUSEHOLD, sheet.household(), "breakGlassReview");
        if (sheet.reviewedOn() != null) {
            throw new Conflict("followup.breakGlass.reviewed");
        }
        if (!sheet.mayReview()) {
            throw new Forbidden("followup.breakGlass.notYourReview");
        }
        int length = remark == null ? 0 : remark.strip().length();
        found.require(justified != null, "/verdict", "followup.breakGlass.verdictNeeded");
        found.require(length >= SHORTEST_REMARK && length <= LONGEST_REASON, "/remark", "followup.breakGlass.remarkLength", SHORTEST_REMARK,
                LONGEST_REASON);
        found.refuseIfAny();
        store.review(id, sheet.office(), caller.actor(), installation.today(), justified, remark.strip());
        return get(id);
    }
}
