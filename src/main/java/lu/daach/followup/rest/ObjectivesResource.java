package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import lu.daach.api.Body;
import lu.daach.followup.ObjectiveCard;
import lu.daach.followup.Objectives;
import lu.daach.kernel.Ids;

/** {@code /api/v1/objectives/{id}}: one objective with its steps, which are replaced whole. */
@Path("objectives/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ObjectivesResource {

    @Inject
    private Objectives objectives;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return ObjectiveJson.item(objectives.get(Ids.asked(id)));
    }

    @PUT
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id).ignoring("household", "setOn", "closedOn");
        Integer version = body.version();
        ObjectiveCard card = ObjectiveJson.card(body);
        body.noteUnknown();
        return ObjectiveJson.item(objectives.change(Ids.asked(id), version, card, body.faults()));
    }
}
