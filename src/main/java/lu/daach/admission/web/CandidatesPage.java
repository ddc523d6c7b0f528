package lu.daach.admission.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.admission.OfferCard;
import lu.daach.admission.OfferSheet;
import lu.daach.admission.Offers;
import lu.daach.admission.Ranked;
import lu.daach.admission.Ranking;
import lu.daach.admission.rules.Obstacle;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.PlaceLine;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** Who comes into question for a place, with the parts of the score, and the offer to one of them. */
@Named
@ViewScoped
public class CandidatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OFFER = "/admission/offer.xhtml?faces-redirect=true&id=";

    @Inject
    private Offers offers;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String place;
    private String dwelling;
    private String chosen;
    private LocalDate startsOn;
    private LocalDate answerBy;
    private String reason;
    private String seen;

    private transient Ranking ranking;
    private transient DwellingSheet home;

    /** @throws Missing when there is no such place */
    public void open() {
        if (place == null || place.isBlank()) {
            List<PlaceLine> places = dwellings.get(Ids.known(dwelling)).places();
            place = places.get(0).id().toString();
        }
        startsOn = installation.today();
        answerBy = offers.usualAnswerBy();
        seen = getRanking().digest();
        chosen = getRanking().candidates().stream().findFirst().map(one -> one.application().toString()).orElse(null);
    }

    public Ranking getRanking() {
        if (ranking == null) {
            ranking = offers.ranking(Ids.known(place));
        }
        return ranking;
    }

    public RankingView getView() {
        return RankingView.of(getRanking(), Attempt.language());
    }

    public DwellingSheet getHome() {
        if (home == null) {
            home = dwellings.get(getRanking().dwelling());
        }
        return home;
    }

    /** The places of the dwelling, where there are several. */
    public List<PlaceLine> getPlaces() {
        return getHome().places();
    }

    public PlaceLine getLine() {
        UUID known = Ids.known(place);
        return getHome().places().stream().filter(one -> one.id().equals(known)).findFirst().orElseThrow(Missing::new);
    }

    /** The offer that holds the place; null when none does. */
    public OfferSheet getHolding() {
        return offers.holding(Ids.known(place)).orElse(null);
    }

    /** Who can be chosen: the candidates, and then those who are none but could have the place. */
    public List<SelectItem> getChoices() {
        return Stream.concat(getView().candidates().stream().map(line -> item(line.placing() + ". ", line.of())),
                getView().others().stream().filter(line -> line.of().placing().obstacle() != Obstacle.OFFERED)
                        .map(line -> item("– ", line.of()))).toList();
    }

    private static SelectItem item(String before, Ranked one) {
        return new SelectItem(one.application().toString(), before + one.name() + " · " + one.fileNumber());
    }

    /** Whether somebody is passed over by the present choice. */
    public boolean isOutOfOrder() {
        return chosen != null && getRanking().candidates().stream().findFirst().map(one -> !one.application().toString().equals(chosen)).orElse(true);
    }

    public String offer() {
        return attempt.go(() -> OFFER + offers.offer(Ids.known(chosen),
                new OfferCard(Ids.known(place), startsOn, answerBy, isOutOfOrder() ? reason : null, seen)).id(), "admission.candidates.offered");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(LocalDate answerBy) {
        this.answerBy = answerBy;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
