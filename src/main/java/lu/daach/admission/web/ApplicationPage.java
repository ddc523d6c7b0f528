package lu.daach.admission.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lu.daach.admission.ApplicationFile;
import lu.daach.admission.ApplicationFiles;
import lu.daach.admission.Applications;
import lu.daach.admission.ContactCard;
import lu.daach.admission.JudgedScheme;
import lu.daach.admission.OfferSheet;
import lu.daach.admission.PaperSheet;
import lu.daach.admission.WaitingList;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.admission.rules.Task;
import lu.daach.dwelling.Communes;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/** The file of one application, and the last look at it before it is handed in. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admission/application.xhtml?faces-redirect=true&id=";
    private static final String DECISION = "/admission/decision.xhtml?faces-redirect=true&id=";

    @Inject
    private ApplicationFiles files;

    @Inject
    private Applications applications;

    @Inject
    private WaitingList waiting;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private LocalDate heardOn;
    private String medium;
    private String note;

    private transient ApplicationFile file;

    /** @throws lu.daach.kernel.Missing when there is no such application */
    public void open() {
        getFile();
        heardOn = installation.today();
    }

    public ApplicationFile getFile() {
        if (file == null) {
            file = files.get(Ids.known(id));
        }
        return file;
    }

    public String submit() {
        return attempt.go(() -> DECISION + applications.submit(Ids.known(id)).id(), "admission.application.submitted");
    }

    public String withdraw() {
        return attempt.go(() -> HERE + applications.withdraw(Ids.known(id)).id(), "admission.decision.withdrawn");
    }

    /** Notes a sign of life. */
    public String hear() {
        return attempt.go(() -> {
            waiting.heard(Ids.known(id), new ContactCard(heardOn, medium, note == null || note.isBlank() ? null : note));
            return HERE + id;
        }, "admission.application.heard");
    }

    /** Asks the household whether it still looks for a home. */
    public String askToConfirm() {
        return attempt.go(() -> {
            waiting.askToConfirm(List.of(Ids.known(id)));
            return HERE + id;
        }, "admission.application.confirmationAsked");
    }

    public List<TaskLine> getTasks() {
        return getFile().tasks().stream().map(task -> TaskLine.of(task, getFile(), Attempt.language())).toList();
    }

    /** How many parts are left to do. */
    public long getTodo() {
        return getFile().tasks().stream().filter(task -> task.state() == Task.State.TODO).count();
    }

    /** Why a scheme is not for this household as it stands; empty for none. */
    public List<HintView> getHints() {
        if (!getFile().sheet().status().isChangeable()) {
            return List.of();
        }
        return getFile().results().stream().map(JudgedScheme::result).filter(result -> result.outcome() == SchemeResult.Outcome.NOT_ELIGIBLE)
                .map(result -> new HintView(result.scheme().code(), result.findings().stream().filter(finding -> finding.verdict() == Verdict.NOT_MET)
                        .map(Finding::text).map(text -> text.in(Attempt.language())).toList())).toList();
    }

    /** Whether no scheme that is asked for is for this household as it stands. */
    public boolean isHopeless() {
        return !getHints().isEmpty() && getHints().size() == getFile().results().size();
    }

    public List<ResultView> getResults() {
        return getFile().results().stream().map(result -> ResultView.of(result, Attempt.language())).toList();
    }

    public List<String> getObstacles() {
        return getFile().obstacles().stream().map(fault -> fault.message(Attempt.language())).toList();
    }

    public List<PaperSheet> getOpenPapers() {
        return getFile().papers().stream().filter(PaperSheet::open).toList();
    }

    public String name(PaperSheet paper) {
        return paper.what().in(Attempt.language());
    }

    public boolean late(PaperSheet paper) {
        return paper.late(installation.today());
    }

    /** The communes that are wanted, by name; empty: anywhere. */
    public String getWanted() {
        return getFile().wanted().stream().map(communes::name).collect(Collectors.joining(", "));
    }

    /** The offer that holds a place; null when there is none. */
    public OfferSheet getOffer() {
        return getFile().offers().stream().filter(OfferSheet::open).findFirst().orElse(null);
    }

    /** What is to be done next, as the last part of a key of this page. */
    public String getNext() {
        return switch (getFile().sheet().status()) {
            case DRAFT -> getTodo() == 0 ? "next.hand" : "next.complete";
            case SUBMITTED -> "next.decide";
            case WAITING -> getFile().freshness() == Freshness.FRESH ? "next.wait" : "next." + getFile().freshness().code();
            case OFFERED -> getOffer() == null ? "next.contract" : getOffer().answer() == OfferAnswer.ACCEPTED ? "next.contract" : "next.answer";
            case HOUSED -> "next.housed";
            case REFUSED -> "next.refused";
            case WITHDRAWN -> "next.none";
        };
    }

    public String getNextPath() {
        OfferSheet offer = getOffer();
        String household = getFile().sheet().household().toString();
        return switch (getFile().sheet().status()) {
            case DRAFT -> "/admission/check.xhtml?id=" + id;
            case SUBMITTED -> "/admission/decision.xhtml?id=" + id;
            case WAITING -> getFile().freshness() == Freshness.FRESH ? "/admission/waiting-list.xhtml?q=" + getFile().sheet().fileNumber()
                    : "/letter/write.xhtml?subject=application:" + id + "&template=waiting";
            case OFFERED -> offer != null && offer.answer() == null ? "/admission/offer.xhtml?id=" + offer.id()
                    : "/occupancy/occupancy.xhtml?household=" + household
                            + (offer == null ? "" : "&dwelling=" + offer.dwelling() + "&place=" + offer.place());
            case REFUSED -> "/letter/write.xhtml?subject=application:" + id + "&template=refusal";
            case HOUSED, WITHDRAWN -> "/desk/household-file.xhtml?id=" + household;
        };
    }

    /** Whether the next step is due. */
    public boolean isDue() {
        LocalDate today = installation.today();
        OfferSheet offer = getOffer();
        return switch (getFile().sheet().status()) {
            case SUBMITTED -> !getFile().decideBy().isAfter(today);
            case WAITING -> getFile().freshness() != Freshness.FRESH;
            case OFFERED -> offer != null && (offer.late(today) || Objects.equals(offer.answerBy(), today));
            default -> false;
        };
    }

    /** Where the household stands on the list, and of how many bedrooms it is in need, for the band. */
    public boolean isWaiting() {
        return getFile().placing() != null;
    }

    public List<String> getMedia() {
        return ContactCard.MEDIA;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getHeardOn() {
        return heardOn;
    }

    public void setHeardOn(LocalDate heardOn) {
        this.heardOn = heardOn;
    }

    public String getMedium() {
        return medium;
    }

    public void setMedium(String medium) {
        this.medium = medium;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
