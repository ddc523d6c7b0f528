package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import lu.daach.admission.OfferAnswerCard;
import lu.daach.admission.OfferSheet;
import lu.daach.admission.Offers;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;

/** {@code /api/v1/offers}: a place proposed to a household, with the ranking that was seen, and what became of it. */
@Path("offers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OffersResource {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NOTE = 2000;

    @Inject
    private Offers offers;

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(offers.get(Ids.asked(id)));
    }

    /** The ranking as it was known when the offer was made. */
    @GET
    @Path("{id}/ranking")
    public JsonObject ranking(@PathParam("id") String id) {
        return RankingAnswer.of(offers.seen(Ids.asked(id)));
    }

    @POST
    @Path("{id}/answer")
    public JsonObject answer(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("answer");
        OfferAnswerCard card = new OfferAnswerCard(body.choice("answer", OfferAnswer::of, OfferAnswer.CODES), body.date("on"),
                body.text("refusal", LONGEST_CODE), body.text("note", LONGEST_NOTE));
        body.noteUnknown();
        return item(offers.answer(Ids.asked(id), card, body.faults()));
    }

    static JsonObject item(OfferSheet offer) {
        return Answers.object("id", offer.id(), "version", offer.version(), "application", offer.application(), "dwelling", offer.dwelling(),
                "place", offer.place(), "startsOn", offer.startsOn(), "offeredOn", offer.offeredOn(), "offeredBy", offer.offeredBy(),
                "answerBy", offer.answerBy(), "answer", offer.answer() == null ? null : offer.answer().code(), "answeredOn", offer.answeredOn(),
                "refusal", offer.refusal(), "note", offer.note(), "counts", offer.counts(), "closedOn", offer.closedOn(),
                "placing", offer.placing(), "exceptionReason", offer.exceptionReason(), "exceptionBy", offer.exceptionBy());
    }
}
