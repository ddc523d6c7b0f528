package lu.daach.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.database.DocumentConverter;
import lu.daach.dwelling.PlaceLine;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;

/** A place proposed to a household. It holds the place until it is closed. */
@Entity
@Table(schema = "admission", name = "offer")
class Offer {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "application_id")
    private UUID application;

    @Column(name = "dwelling_id")
    private UUID dwelling;

    @Column(name = "place_id")
    private UUID place;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "offered_on")
    private LocalDate offeredOn;

    @Column(name = "offered_by")
    private UUID offeredBy;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    private String answer;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_by")
    private UUID answeredBy;

    private String refusal;

    private String note;

    private boolean counts;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "place_in_order")
    private Integer placing;

    @Column(name = "exception_reason")
    private String exceptionReason;

    @Column(name = "exception_by")
    private UUID exceptionBy;

    @Convert(converter = DocumentConverter.class)
    private String ranking;

    protected Offer() {
    }

    /** @param placing from 1; null: no candidate */
    static Offer of(UUID application, PlaceLine place, OfferCard card, LocalDate on, UUID by, Integer placing, String ranking) {
        Offer offer = new Offer();
        offer.id = Ids.fresh();
        offer.version = 1;
        offer.application = application;
        offer.dwelling = place.dwelling();
        offer.place = place.id();
        offer.startsOn = card.startsOn();
        offer.answerBy = card.answerBy();
        offer.offeredOn = on;
        offer.offeredBy = by;
        offer.placing = placing;
        offer.ranking = ranking;
        return offer;
    }

    /** Out of the order of the ranking: why, and which manager answers for it. */
    void answeredFor(String reason, UUID by) {
        exceptionReason = reason;
        exceptionBy = by;
    }

    /**
     * @param counting whether it counts against the household
     * @throws Conflict when it is closed, or was accepted before and is accepted again
     */
    void answer(OfferAnswerCard card, boolean counting, UUID by) {
        if (closedOn != null || OfferAnswer.ACCEPTED.code().equals(answer) && card.answer() == OfferAnswer.ACCEPTED) {
            throw new Conflict("admission.offerAnswered");
        }
        answer = card.answer().code();
        answeredOn = card.on();
        answeredBy = by;
        refusal = card.refusal();
        note = card.note();
        counts = counting;
        if (card.answer() != OfferAnswer.ACCEPTED) {
            closedOn = card.on();
        }
    }

    /** The household moved in, or its application ended. */
    void close(LocalDate on, OfferAnswer how) {
        if (answer == null) {
            answer = how.code();
            answeredOn = on;
        }
        closedOn = on;
    }

    UUID id() {
        return id;
    }

    UUID application() {
        return application;
    }

    UUID place() {
        return place;
    }

    UUID dwelling() {
        return dwelling;
    }

    UUID offeredBy() {
        return offeredBy;
    }

    UUID exceptionBy() {
        return exceptionBy;
    }

    String ranking() {
        return ranking;
    }

    OfferSheet sheet(String address, String label, String by, String exceptionBy) {
        return new OfferSheet(id, version, application, dwelling, place, address, label, startsOn, offeredOn, by, answerBy,
                answer == null ? null : OfferAnswer.of(answer), answeredOn, refusal, note, counts, closedOn, placing, exceptionReason, exceptionBy);
    }
}
