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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.AidConfirmation;
import lu.daach.followup.AidDecision;
import lu.daach.followup.AidStatus;
import lu.daach.followup.Aids;
import lu.daach.followup.Funding;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** {@code /api/v1/aids}: the register of the caller's office, and what becomes of an aid (contract.md 3.4). */
@Path("aids")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AidsResource {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private Aids aids;

    @Context
    private UriInfo address;

    @GET
    public JsonObject register() {
        Page page = Page.of(address, "status");
        String status = Page.choice(address, "status", AidStatus.CODES.toArray(String[]::new));
        return Answers.list(page, aids.register(status == null ? null : AidStatus.valueOf(status.toUpperCase(Locale.ROOT)), page.first(), page.size()),
                AidJson::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return AidJson.item(aids.get(Ids.asked(id)));
    }

    @POST
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("outcome", "by", "decidedOn", "reason");
        boolean granted = "granted".equals(body.choice("outcome", AidDecision.OUTCOMES));
        BigDecimal amount = body.money("amount");
        AidDecision decision = new AidDecision(granted, body.choice("by", AidDecision.DECIDERS), body.date("decidedOn"),
                body.text("reason", LONGEST_REASON), amount == null ? null : new Money(amount), body.date("startsOn"), body.date("lastDay"),
                body.choice("funding", code -> Funding.valueOf(code.toUpperCase(Locale.ROOT)), Funding.CODES),
                body.whole("parts", 1, AidDecision.MOST_PARTS), body.date("firstDue"));
        body.noteUnknown();
        return AidJson.item(aids.decide(Ids.asked(id), decision, body.faults()));
    }

    @POST
    @Path("{id}/revocation")
    public JsonObject revoke(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("revokedOn", "reason");
        LocalDate on = body.date("revokedOn");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return AidJson.item(aids.revoke(Ids.asked(id), on, reason, body.faults()));
    }

    /** The board says afterwards what it thinks of an urgent aid that the president granted alone. */
    @POST
    @Path("{id}/confirmation")
    public JsonObject confirm(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("outcome", "confirmedOn", "reason");
        AidConfirmation confirmation = new AidConfirmation("confirmed".equals(body.choice("outcome", List.of("confirmed", "rejected"))), body.date("confirmedOn"),
                body.text("reason", LONGEST_REASON));
        body.noteUnknown();
        return AidJson.item(aids.confirm(Ids.asked(id), confirmation, body.faults()));
    }
}
