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
import lu.daach.api.Body;
import lu.daach.followup.CallLine;
import lu.daach.followup.Calls;
import lu.daach.kernel.Ids;

/** {@code /api/v1/appointments/{id}/calls}: somebody was called about an appointment. */
@Path("appointments/{id}/calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentCallsResource {

    @Inject
    private Calls calls;

    @POST
    public JsonObject called(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("outcome");
        String outcome = body.choice("outcome", CallLine.OUTCOMES);
        body.noteUnknown();
        return CallsResource.item(calls.called(Ids.asked(id), outcome, body.faults()));
    }
}
