package lu.daach.admission.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.OfferAnswerCard;
import lu.daach.admission.OfferSheet;
import lu.daach.admission.Offers;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** An offer: what the household says to it, and the ranking as it was when it was made. */
@Named
@ViewScoped
public class OfferPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admission/offer.xhtml?faces-redirect=true&id=";

    @Inject
    private Offers offers;

    @Inject
    private Applications applications;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String answer;
    private String refusal;
    private String note;
    private LocalDate on;

    private transient OfferSheet offer;
    private transient ApplicationSheet application;

    /** @throws lu.daach.kernel.Missing when there is no such offer */
    public void open() {
        getOffer();
        on = installation.today();
    }

    public OfferSheet getOffer() {
        if (offer == null) {
            offer = offers.get(Ids.known(id));
        }
        return offer;
    }

    public ApplicationSheet getApplication() {
        if (application == null) {
            application = applications.get(getOffer().application());
        }
        return application;
    }

    public RankingView getView() {
        return RankingView.of(offers.seen(Ids.known(id)), Attempt.language());
    }

    /** How it stands, as the last part of a key. */
    public String getState() {
        if (getOffer().answer() != null) {
            return getOffer().answer().code();
        }
        return isLate() ? "late" : "open";
    }

    public String getLook() {
        return switch (getState()) {
            case "accepted" -> "done";
            case "late" -> "broken";
            case "open" -> "info";
            default -> "quiet";
        };
    }

    public boolean isLate() {
        return getOffer().late(installation.today());
    }

    /** Whether the contract is the next step. */
    public boolean isToConclude() {
        return getOffer().open() && getOffer().answer() == OfferAnswer.ACCEPTED;
    }

    public List<String> getAnswers() {
        return OfferAnswer.CODES.stream().filter(code -> !isToConclude() || !code.equals(OfferAnswer.ACCEPTED.code())).toList();
    }

    public List<SelectItem> getRefusals() {
        return Words.of(offers.refusals().stream(), code -> "admission.refusalReason." + code);
    }

    public boolean isRefused() {
        return OfferAnswer.REFUSED.code().equals(answer);
    }

    public String say() {
        return attempt.go(() -> {
            offers.answer(Ids.known(id), new OfferAnswerCard(OfferAnswer.of(answer), on, isRefused() ? refusal : null,
                    note == null || note.isBlank() ? null : note));
            return HERE + id;
        }, "admission.offer.answered");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
