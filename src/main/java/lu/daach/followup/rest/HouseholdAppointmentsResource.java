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
import lu.daach.followup.AppointmentCard;
import lu.daach.followup.AppointmentSheet;
import lu.daach.followup.Appointments;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/appointments}: when it meets its social workers. */
@Path("households/{id}/appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdAppointmentsResource {

    @Inject
    private Appointments appointments;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        return Answers.object("items", appointments.ofHousehold(Ids.asked(household)).stream().map(AppointmentJson::item).toList());
    }

    @POST
    public Response make(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content);
        AppointmentCard card = AppointmentJson.card(body);
        body.noteUnknown();
        AppointmentSheet made = appointments.make(Ids.asked(household), card, body.faults());
        return Created.in(address, "appointments", made.id(), AppointmentJson.item(made));
    }
}
