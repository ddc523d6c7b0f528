package lu.daach.admission.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.daach.admission.ApplicationFiles;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.DecisionCard;
import lu.daach.admission.DecisionSheet;
import lu.daach.admission.JudgedScheme;
import lu.daach.admission.PastDecision;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Verdict;

/** What the rules find for an application, and the decision on it; once it is decided, the findings as they were then. */
@Named
@ViewScoped
public class DecisionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admission/decision.xhtml?faces-redirect=true&id=";

    @Inject
    private Applications applications;

    @Inject
    private ApplicationFiles files;

    @Inject
    private Attempt attempt;

    private String id;
    private String scheme;
    private String outcome;
    private String reason;
    private String undoing;
    private boolean checking;

    private transient ApplicationSheet application;
    private transient List<JudgedScheme> results;
    private transient List<String> obstacles;

    /** @throws lu.daach.kernel.Missing when there is no such application */
    public void open() {
        if (scheme == null && getApplication().schemes().size() == 1) {
            scheme = getApplication().schemes().get(0).code();
        }
    }

    public ApplicationSheet getApplication() {
        if (application == null) {
            application = applications.get(Ids.known(id));
        }
        return application;
    }

    /** The decision that was taken; null before. */
    public DecisionSheet getDecided() {
        return getApplication().decision();
    }

    /** How the household may ask for a new look; null before a decision. */
    public String getObjection() {
        return getDecided() == null ? null : getDecided().objection().how().in(Attempt.language());
    }

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return getApplication().status().mayBecome(Choice.REFUSED.status());
    }

    /** What the rules find today, or what they found when it was decided. */
    public List<ResultView> getResults() {
        Language language = Attempt.language();
        DecisionSheet decided = getDecided();
        if (decided != null) {
            return List.of(new ResultView(decided.scheme().code(), decided.found(),
                    decided.findings().stream().map(finding -> FindingLine.of(finding, language)).toList(),
                    ResultView.told(decided.turns(), language), List.of()));
        }
        return judged().stream().map(result -> ResultView.of(result, language)).toList();
    }

    /** What is missing in the file, each said once although several schemes ask for it. */
    public Collection<String> getMissing() {
        Map<String, String> byRule = new LinkedHashMap<>();
        getResults().stream().flatMap(result -> result.findings().stream()).filter(finding -> finding.outcome() == Verdict.UNKNOWN)
                .forEach(finding -> byRule.putIfAbsent(finding.rule(), finding.text()));
        return byRule.values();
    }

    /** Why the rules cannot judge the household as it is written; mostly empty. */
    public List<String> getObstacles() {
        judged();
        return obstacles;
    }

    /** The first step: looks at the answers before they count. */
    public String check() {
        return attempt.go(() -> {
            if (isReasonNeeded() && (reason == null || reason.isBlank())) {
                throw InvalidInput.at("/reason", "admission.reasonNeeded");
            }
            checking = true;
            return null;
        });
    }

    public void correct() {
        checking = false;
    }

    public String decide() {
        checking = false;
        return attempt.go(() -> {
            applications.decide(Ids.known(id), new DecisionCard(Scheme.of(scheme).orElseThrow(), Choice.of(outcome), reason));
            return HERE + id;
        }, "admission.decision.decided");
    }

    public String submit() {
        return attempt.go(() -> HERE + applications.submit(Ids.known(id)).id(), "admission.application.submitted");
    }

    public String withdraw() {
        return attempt.go(() -> HERE + applications.withdraw(Ids.known(id)).id(), "admission.decision.withdrawn");
    }

    /** Takes the decision back. */
    public String undo() {
        return attempt.go(() -> HERE + applications.undo(Ids.known(id), undoing).id(), "admission.decision.undone");
    }

    /** Whether the decision can be taken back: nothing came of it yet. */
    public boolean isUndoable() {
        return getDecided() != null && (getApplication().status() == ApplicationStatus.WAITING || getApplication().status() == ApplicationStatus.REFUSED);
    }

    /** Every decision but the one that stands, the last first. */
    public List<PastDecision> getPast() {
        return files.get(Ids.known(id)).decisions().stream().filter(PastDecision::undone).toList();
    }

    public String getUndoing() {
        return undoing;
    }

    public void setUndoing(String undoing) {
        this.undoing = undoing;
    }

    /** Whether what is chosen so far is otherwise than what was found. */
    public boolean isReasonNeeded() {
        return outcome != null && found().map(Choice.of(outcome)::needsReason).orElse(false);
    }

    /** Whether what is chosen so far is for a manager to answer for. */
    public boolean isManagerNeeded() {
        return outcome != null && found().map(Choice.of(outcome)::needsManager).orElse(false);
    }

    /** What was found for the scheme that is chosen so far. */
    private Optional<SchemeResult.Outcome> found() {
        return judged().stream().map(JudgedScheme::result).filter(result -> result.scheme().code().equals(scheme)).map(SchemeResult::outcome).findFirst();
    }

    private List<JudgedScheme> judged() {
        if (results == null) {
            obstacles = new ArrayList<>();
            results = List.of();
            try {
                results = getDecided() == null ? applications.judged(Ids.known(id)) : List.of();
            } catch (InvalidInput household) {
                household.faults().forEach(fault -> obstacles.add(fault.message(Attempt.language())));
            }
        }
        return results;
    }

    public List<SelectItem> getSchemes() {
        return getApplication().schemes().stream().map(one -> new SelectItem(one.code(),
                Messages.text(Attempt.language(), "admission.scheme." + one.code()))).toList();
    }

    public List<String> getOutcomes() {
        return Choice.CODES;
    }

    public boolean isChecking() {
        return checking;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
