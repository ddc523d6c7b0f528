package lu.daach.payment.rest;

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
import java.time.YearMonth;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.payment.OutboxLine;
import lu.daach.payment.OwnerMails;

/** {@code /api/v1/owner-mails}: statements by e-mail; {@code POST {"month": "2026-10"}} writes those of a month that were not written. */
@Path("owner-mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnerMailsResource {

    @Inject
    private OwnerMails mails;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, mails.list(page.first(), page.size()), OwnerMailsResource::line);
    }

    @POST
    public JsonObject write(InputStream content) {
        Body body = Body.read(content).required("month");
        YearMonth month = body.month("month");
        body.noteUnknown();
        return Answers.object("written", mails.write(month, body.faults()));
    }

    /** Has a message tried at once that did not leave; 409 for one that left. */
    @POST
    @Path("{id}/again")
    public JsonObject again(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        body.noteUnknown();
        body.faults().refuseIfAny();
        mails.again(Ids.asked(id));
        return Answers.object("id", id);
    }

    private static JsonObject line(OutboxLine line) {
        return Answers.object("id", line.id(), "owner", line.owner(), "name", line.ownerName(), "month", line.month(), "recipient", line.recipient(),
                "by", line.by(), "writtenAt", line.writtenAt(), "state", line.delivery().state().code(), "tries", line.delivery().tries(),
                "leftAt", line.delivery().leftAt(), "lastError", line.delivery().lastError());
    }
}
