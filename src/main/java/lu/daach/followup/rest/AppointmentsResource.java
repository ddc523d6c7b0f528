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
import lu.daach.followup.AppointmentCard;
import lu.daach.followup.Appointments;
import lu.daach.kernel.Ids;

/** {@code /api/v1/appointments/{id}}: one appointment. */
@Path("appointments/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentsResource {

    @Inject
    private Appointments appointments;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return AppointmentJson.item(appointments.get(Ids.asked(id)));
    }

    @PUT
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id).ignoring("household", "worker");
        Integer version = body.version();
        AppointmentCard card = AppointmentJson.card(body);
        body.noteUnknown();
        return AppointmentJson.item(appointments.change(Ids.asked(id), version, card, body.faults()));
    }
}
