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
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import lu.daach.api.Body;
import lu.daach.followup.HandOvers;
import lu.daach.kernel.Ids;

/** {@code /api/v1/hand-overs/{id}}: one question to a colleague, and what became of it. */
@Path("hand-overs/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandOversResource {

    private static final String ACCEPTED = "accepted";

    @Inject
    private HandOvers handOvers;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return HandOverJson.item(handOvers.get(Ids.asked(id)));
    }

    @POST
    @Path("answer")
    public JsonObject answer(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("answer");
        String answer = body.choice("answer", List.of(ACCEPTED, "refused"));
        String reason = body.text("reason", HandOvers.LONGEST);
        body.noteUnknown();
        return HandOverJson.item(handOvers.answer(Ids.asked(id), answer == null ? null : ACCEPTED.equals(answer), reason, body.faults()));
    }

    @POST
    @Path("withdrawal")
    public JsonObject withdraw(@PathParam("id") String id) {
        return HandOverJson.item(handOvers.withdraw(Ids.asked(id)));
    }
}
