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
import java.time.LocalDate;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.ClosingCard;
import lu.daach.followup.ClosingSheet;
import lu.daach.followup.Closings;
import lu.daach.kernel.Ids;

/** {@code /api/v1/closings/{id}}: the end of an accompaniment, and what is heard afterwards. */
@Path("closings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClosingsResource {

    private static final int MOST_MONTHS = 12;

    @Inject
    private Closings closings;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return item(closings.get(Ids.asked(id)));
    }

    @POST
    @Path("contacts")
    public JsonObject contacted(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("version", "months", "result", "madeOn");
        Integer version = body.version();
        Integer months = body.whole("months", 1, MOST_MONTHS);
        String result = body.choice("result", ClosingCard.RESULTS);
        LocalDate on = body.date("madeOn");
        body.noteUnknown();
        return item(closings.contacted(Ids.asked(id), version, months, result, on, body.faults()));
    }

    @POST
    @Path("reopening")
    public JsonObject reopen(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.noteUnknown();
        return item(closings.reopen(Ids.asked(id), version, body.faults()));
    }

    static JsonObject item(ClosingSheet one) {
        ClosingCard card = one.card();
        return Answers.object("id", one.id(), "version", one.version(), "household", one.household(), "closedBy", one.closedBy(), "on", card.on(),
                "outcome", card.outcome(), "destination", card.destination(), "remark", card.remark(),
                "after", one.after().stream().map(after -> Answers.object("months", after.months(), "dueOn", after.dueOn(), "result", after.result(),
                        "on", after.on())).toList(), "reopenedOn", one.reopenedOn());
    }
}
