package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import lu.daach.admission.OfferCard;
import lu.daach.admission.OfferSheet;
import lu.daach.admission.Offers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;

/** {@code /api/v1/applications/{id}/offer}: proposes a place to the household. */
@Path("applications/{id}/offer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationOfferResource {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_DIGEST = 40;

    @Inject
    private Offers offers;

    @Context
    private UriInfo address;

    @POST
    public Response offer(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("place");
        OfferCard card = new OfferCard(body.id("place"), body.date("startsOn"), body.date("answerBy"), body.text("reason", LONGEST_REASON),
                body.text("seen", LONGEST_DIGEST));
        body.noteUnknown();
        OfferSheet offer = offers.offer(Ids.asked(id), card, body.faults());
        return Response.created(address.getBaseUriBuilder().path("offers").path(offer.id().toString()).build()).entity(OffersResource.item(offer)).build();
    }
}
