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
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.followup.ClosingCard;
import lu.daach.followup.ClosingSheet;
import lu.daach.followup.Closings;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/closings}: how its accompaniment ended. */
@Path("households/{id}/closings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdClosingsResource {

    @Inject
    private Closings closings;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        return Answers.object("items", closings.of(Ids.asked(household)).stream().map(ClosingsResource::item).toList());
    }

    @POST
    public Response close(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).required("on", "outcome", "destination");
        ClosingCard card = new ClosingCard(body.date("on"), body.choice("outcome", ClosingCard.OUTCOMES),
                body.choice("destination", ClosingCard.DESTINATIONS), body.text("remark", ClosingCard.LONGEST_REMARK));
        body.noteUnknown();
        ClosingSheet closed = closings.close(Ids.asked(household), card, body.faults());
        return Created.in(address, "closings", closed.id(), ClosingsResource.item(closed));
    }
}
