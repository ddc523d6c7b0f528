package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lu.daach.household.DerivationRow;
import lu.daach.household.Households;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.occupancy.AmountOutlook;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancyStatus;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.ReviewSheet;
import lu.daach.occupancy.Reviews;
import lu.daach.occupancy.StayShare;
import lu.daach.occupancy.StepSheet;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One contract: where it stands, what is due next, what is paid and why, and everything that was done with it. */
@Named
@ViewScoped
public class OccupancyFilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REVIEW_SOON = 60;
    private static final int END_SOON = 180;

    /**
     * What is to be done next.
     *
     * @param word in the reader's language
     * @param path of the page where it is done; null when there is nothing to do now
     * @param action the last part of the key of its button
     * @param due whether it is due today
     */
    public record Next(String word, String path, String action, boolean due) {
    }

    @Inject
    private Households households;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Reviews reviews;

    @Inject
    private Installation installation;

    private String id;
    private transient OccupancySheet sheet;
    private transient List<AssessmentSheet> amounts;
    private transient List<StepView> history;
    private transient List<ReviewSheet> done;
    private transient Next next;
    private transient AmountOutlook outlook;

    /** What opens the page: a contract that does not exist is missing before anything is shown. */
    public void open() {
        getSheet();
    }

    public OccupancySheet getSheet() {
        if (sheet == null) {
            sheet = occupancies.get(Ids.known(id));
        }
        return sheet;
    }

    /** The amount of today; null when none was ever settled. */
    public AssessmentSheet getAssessment() {
        LocalDate today = installation.today();
        return getAmounts().stream().filter(amount -> !amount.appliesFrom().isAfter(today)).findFirst()
                .orElse(getAmounts().isEmpty() ? null : getAmounts().get(getAmounts().size() - 1));
    }

    /** All amounts, the last first. */
    public List<AssessmentSheet> getAmounts() {
        if (amounts == null) {
            amounts = occupancies.assessments(Ids.known(id));
        }
        return amounts;
    }

    public boolean future(AssessmentSheet amount) {
        return amount.appliesFrom().isAfter(installation.today());
    }

    /** What would change the amount of today, in sentences. */
    public List<String> getTurns() {
        return getOutlook() == null ? List.of() : getOutlook().turns().stream().map(turn -> turn.text().in(Attempt.language())).toList();
    }

    /** How the household objects to the amount; null when nothing was settled. */
    public String getObjection() {
        return getOutlook() == null ? null : getOutlook().objection().how().in(Attempt.language());
    }

    private AmountOutlook getOutlook() {
        if (outlook == null && getAssessment() != null) {
            LocalDate today = installation.today();
            outlook = occupancies.outlook(Ids.known(id), getAssessment().appliesFrom().isAfter(today) ? getAssessment().appliesFrom() : today).orElse(null);
        }
        return outlook;
    }

    public Calculation getCalculation() {
        return calculation(getAssessment());
    }

    public Calculation calculation(AssessmentSheet kept) {
        return kept == null ? null : Calculation.of(kept.steps(),
                DerivationRow.of(kept.incomes(), households.get(getSheet().household()), Attempt.language()), kept.text(), kept.sources(), Attempt.language());
    }

    public List<ReviewSheet> getReviews() {
        if (done == null) {
            done = reviews.of(Ids.known(id));
        }
        return done;
    }

    /** Every step, the last first. */
    public List<StepView> getHistory() {
        if (history == null) {
            history = new ArrayList<>(steps.history(Ids.known(id)).stream()
                    .map(step -> StepView.of(step, getSheet().householdName(), Attempt.language())).toList());
            Collections.reverse(history);
        }
        return history;
    }

    public boolean isUndoable() {
        return getHistory().stream().map(StepView::step).anyMatch(StepSheet::counts);
    }

    /** Whether anything but undoing is possible. */
    public boolean isOpen() {
        return getSheet().exit() == null;
    }

    public StayShare getShare() {
        return StayShare.of(getSheet().startsOn(), getSheet().lastDay(), installation.today());
    }

    public LocalDate getLongest() {
        return steps.longestLastDay(Ids.known(id));
    }

    public Next getNext() {
        if (next == null) {
            next = worked();
        }
        return next;
    }

    private Next worked() {
        OccupancySheet one = getSheet();
        LocalDate today = installation.today();
        if (one.exit() != null) {
            return next("closed", one.lastDay(), null, null, false);
        }
        if (one.status() == OccupancyStatus.ENDED) {
            return next("exitMissing", one.lastDay(), "exit", "exit", true);
        }
        if (one.status() == OccupancyStatus.PLANNED) {
            return next("planned", one.startsOn(), null, null, false);
        }
        if (one.onNotice() || one.death() != null && one.death().successor() == null) {
            return next("leaving", one.lastDay(), "exit", "exit", one.lastDay().equals(today));
        }
        if (one.reviewed() && !one.reviewDueOn().isAfter(today.plusDays(REVIEW_SOON))) {
            boolean late = one.reviewDueOn().isBefore(today);
            return next(late ? "reviewLate" : "reviewDue", one.reviewDueOn(), "review", "review", !one.reviewDueOn().isAfter(today));
        }
        if (one.lastDay() != null && !one.lastDay().isAfter(today.plusDays(END_SOON))) {
            return next("ending", one.lastDay(), "extension", "extend", false);
        }
        return one.reviewed() ? next("reviewLater", one.reviewDueOn(), null, null, false)
                : new Next(Messages.text(Attempt.language(), "occupancy.next.nothing"), null, null, false);
    }

    private Next next(String key, LocalDate day, String page, String action, boolean due) {
        return new Next(Messages.text(Attempt.language(), "occupancy.next." + key, day),
                page == null ? null : "/occupancy/" + page + ".xhtml?id=" + id, action, due);
    }

    /** The templates that fit where the contract stands. */
    private Set<String> letters() {
        OccupancySheet one = getSheet();
        Set<String> templates = new LinkedHashSet<>(List.of("contract", "participation"));
        if (isOpen() && one.reviewed()) {
            templates.add("review");
        }
        if (!getReviews().isEmpty()) {
            templates.add("review-result");
        }
        if (getHistory().stream().anyMatch(view -> view.step().counts() && view.step().kind().code().equals("extension"))) {
            templates.add("extension");
        }
        if (one.notice() != null) {
            templates.add(one.notice().by().code().equals("agency") ? "notice" : "notice-confirmed");
        }
        if (one.death() != null) {
            templates.add("death");
        }
        if (one.exit() != null || one.onNotice()) {
            templates.add("exit");
        }
        return templates;
    }

    public List<String> getLetters() {
        return List.copyOf(letters());
    }

    public String getStatusLook() {
        if (getSheet().onNotice()) {
            return "soon";
        }
        return switch (getSheet().status()) {
            case RUNNING -> "done";
            case PLANNED -> "info";
            case ENDED -> "quiet";
        };
    }

    /** The last part of the key of the state's word: a notice under way is a state for readers. */
    public String getStanding() {
        if (getSheet().exitMissing()) {
            return "exitMissing";
        }
        return getSheet().onNotice() ? "notice" : getSheet().status().code();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
