package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import lu.daach.api.Body;
import lu.daach.followup.MoveOns;
import lu.daach.followup.WayOutCard;
import lu.daach.kernel.Ids;

/** {@code /api/v1/ways-out/{id}}: what was said to one step on the way out. */
@Path("ways-out/{id}/answer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaysOutResource {

    @Inject
    private MoveOns moveOns;

    @POST
    public JsonObject answer(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("version", "state", "answeredOn");
        Integer version = body.version();
        String state = body.choice("state", WayOutCard.ANSWERS);
        LocalDate on = body.date("answeredOn");
        String answer = body.text("answer", WayOutCard.LONGEST);
        body.noteUnknown();
        return WayOutJson.item(moveOns.answer(Ids.asked(id), version, state, on, answer, body.faults()));
    }
}
