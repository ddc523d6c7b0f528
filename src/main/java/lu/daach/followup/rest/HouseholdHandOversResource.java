package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.followup.HandOverSheet;
import lu.daach.followup.HandOvers;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/hand-overs}: from whom to whom a household passes. */
@Path("households/{id}/hand-overs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdHandOversResource {

    @Inject
    private HandOvers handOvers;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        return Answers.object("items", handOvers.of(Ids.asked(household)).stream().map(HandOverJson::item).toList());
    }

    @POST
    public Response ask(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).required("worker");
        UUID worker = body.id("worker");
        String message = body.text("message", HandOvers.LONGEST);
        body.noteUnknown();
        HandOverSheet asked = handOvers.ask(Ids.asked(household), worker, message, body.faults());
        return Created.in(address, "hand-overs", asked.id(), HandOverJson.item(asked));
    }
}
