package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lu.daach.admission.Offers;
import lu.daach.kernel.Ids;

/** {@code /api/v1/places/{id}/candidates}: who comes into question for a place today, with the parts of the score. */
@Path("places/{id}/candidates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CandidatesResource {

    @Inject
    private Offers offers;

    @GET
    public JsonObject list(@PathParam("id") String id) {
        return RankingAnswer.of(offers.ranking(Ids.asked(id)));
    }
}
