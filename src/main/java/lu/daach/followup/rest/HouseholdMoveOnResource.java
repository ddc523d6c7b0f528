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
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.followup.MoveOns;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.WayOutCard;
import lu.daach.followup.WayOutSheet;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/move-on}: how long a household stays, and how far it is on its way out. */
@Path("households/{id}/move-on")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdMoveOnResource {

    @Inject
    private MoveOns moveOns;

    @Context
    private UriInfo address;

    @GET
    public JsonObject get(@PathParam("id") String household) {
        return WayOutJson.plan(moveOns.of(Ids.asked(household)));
    }

    @POST
    public Response add(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).required("kind", "on", "what");
        WayOutCard card = new WayOutCard(body.choice("kind", WayOutCard.KINDS), body.date("on"), body.text("what", WayOutCard.LONGEST), body.date("nextOn"),
                body.date("until"));
        body.noteUnknown();
        WayOutSheet added = moveOns.add(Ids.asked(household), card, body.faults());
        return Created.in(address, "ways-out", added.id(), WayOutJson.item(added));
    }

    /** The owner takes the home back: an objective with steps counted back from the last day. */
    @POST
    @Path("rehousing")
    public Response rehouse(@PathParam("id") String household) {
        ObjectiveSheet planned = moveOns.rehouse(Ids.asked(household), new Faults());
        return Created.in(address, "objectives", planned.id(), ObjectiveJson.item(planned));
    }
}
