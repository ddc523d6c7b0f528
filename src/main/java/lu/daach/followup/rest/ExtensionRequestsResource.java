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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.ExtensionRequest;
import lu.daach.followup.Extensions;
import lu.daach.followup.WayOutCard;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;

/** {@code /api/v1/extension-requests}: offices ask that households may stay longer, the agency answers. */
@Path("extension-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtensionRequestsResource {

    private static final String ACCEPTED = "accepted";

    @Inject
    private Extensions extensions;

    @Context
    private UriInfo address;

    /** Those that wait for an answer, the oldest first. */
    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<ExtensionRequest> open = extensions.open();
        return Answers.list(page, new Slice<>(open.stream().skip(page.first()).limit(page.size()).toList(), open.size()), ExtensionRequestsResource::item);
    }

    @POST
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("version", "outcome", "reason");
        Integer version = body.version();
        String outcome = body.choice("outcome", List.of(ACCEPTED, "refused"));
        LocalDate lastDay = body.date("lastDay");
        String reason = body.text("reason", WayOutCard.LONGEST);
        body.noteUnknown();
        ExtensionRequest asked = extensions.decide(Ids.asked(id), version, outcome == null ? null : ACCEPTED.equals(outcome), lastDay, reason, body.faults());
        return Answers.object("id", asked.id(), "household", asked.household(), "occupancy", asked.occupancy(), "outcome", outcome,
                "lastDay", lastDay == null ? asked.lastDay() : lastDay);
    }

    private static JsonObject item(ExtensionRequest one) {
        return Answers.object("id", one.id(), "version", one.version(), "household", one.household(), "householdName", one.householdName(),
                "occupancy", one.occupancy(), "address", one.address(), "lastDay", one.lastDay(), "until", one.until(), "askedOn", one.askedOn(),
                "askedBy", one.askedBy(), "office", one.officeName());
    }
}
