package lu.daach.charges.rest;

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
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.charges.ChargeCosts;
import lu.daach.kernel.Ids;

/** A cost that was entered wrongly is taken back. */
@Path("charge-costs/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChargeCostResource {

    private static final int LONGEST_WHY = 500;

    @Inject
    private ChargeCosts costs;

    @POST
    @Path("withdrawal")
    public JsonObject withdraw(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String why = body.text("reason", LONGEST_WHY);
        body.noteUnknown();
        costs.withdraw(Ids.asked(id), why, body.faults());
        return Answers.object("id", id, "withdrawn", true);
    }
}
