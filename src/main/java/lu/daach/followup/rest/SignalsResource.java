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
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.Signals;
import lu.daach.followup.SignalsCard;
import lu.daach.followup.SignalsSheet;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/signals} of contract.md 3.4: read by agency and office, set by the referent. */
@Path("households/{id}/signals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignalsResource {

    @Inject
    private Signals signals;

    @GET
    public JsonObject get(@PathParam("id") String household) {
        return item(signals.of(Ids.asked(household)));
    }

    @PUT
    public JsonObject set(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).ignoring("household", "setOn", "referentName").required("planOnTrack", "visitWanted", "contactUsFirst");
        SignalsCard card = new SignalsCard(flag(body, "planOnTrack"), flag(body, "visitWanted"), flag(body, "contactUsFirst"),
                body.date("noLettersUntil"));
        Integer version = body.version();
        body.noteUnknown();
        return item(signals.set(Ids.asked(household), version, card, body.faults()));
    }

    private static boolean flag(Body body, String name) {
        return Boolean.TRUE.equals(body.flag(name));
    }

    private static JsonObject item(SignalsSheet signals) {
        return Answers.object("household", signals.household(), "version", signals.version(), "planOnTrack", signals.planOnTrack(),
                "visitWanted", signals.visitWanted(), "contactUsFirst", signals.contactUsFirst(), "noLettersUntil", signals.noLettersUntil(),
                "setOn", signals.setOn(), "referentName", signals.referentName());
    }
}
