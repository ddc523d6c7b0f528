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
import lu.daach.followup.ObjectiveCard;
import lu.daach.followup.ObjectiveSheet;
import lu.daach.followup.Objectives;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/objectives}: what is agreed with a household. */
@Path("households/{id}/objectives")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdObjectivesResource {

    @Inject
    private Objectives objectives;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        return Answers.object("items", objectives.of(Ids.asked(household)).stream().map(ObjectiveJson::item).toList());
    }

    @POST
    public Response set(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content);
        ObjectiveCard card = ObjectiveJson.card(body);
        body.noteUnknown();
        ObjectiveSheet set = objectives.set(Ids.asked(household), card, body.faults());
        return Created.in(address, "objectives", set.id(), ObjectiveJson.item(set));
    }
}
