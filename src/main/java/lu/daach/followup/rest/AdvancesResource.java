package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.MissingKey;
import lu.daach.followup.AdvanceSheet;
import lu.daach.followup.Advances;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;

/** How the advance of an aid comes back: handed over, repaid in parts, what was written down by mistake undone. */
@Path("aids/{id}/advance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdvancesResource {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    private Advances advances;

    @GET
    public JsonObject get(@PathParam("id") String aid) {
        return item(advances.of(Ids.asked(aid)).orElseThrow(Missing::new));
    }

    @POST
    @Path("payout")
    public JsonObject payOut(@PathParam("id") String aid, InputStream content) {
        Body body = Body.read(content).required("paidOutOn");
        LocalDate on = body.date("paidOutOn");
        body.noteUnknown();
        return item(advances.payOut(Ids.asked(aid), on, body.faults()));
    }

    /** The same {@code Idempotency-Key} again books nothing and gives the same answer. */
    @POST
    @Path("repayments")
    public JsonObject repay(@PathParam("id") String aid, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        if (key == null || key.isBlank()) {
            throw new MissingKey();
        }
        Body body = Body.read(content).required("receivedOn", "received");
        LocalDate on = body.date("receivedOn");
        BigDecimal amount = body.money("received");
        body.faults().require(KEY.matcher(key).matches(), "", "followup.malformedKey");
        body.noteUnknown();
        return item(advances.repay(Ids.asked(aid), on, amount == null ? null : new Money(amount), key, body.faults()));
    }

    static JsonObject item(AdvanceSheet advance) {
        return Answers.object("paidOutOn", advance.paidOutOn(), "repaid", advance.repaid(), "owed", advance.owed(),
                "schedule", advance.schedule().stream().map(part -> Answers.object("dueOn", part.dueOn(), "amount", part.amount(), "open", part.open())).toList(),
                "repayments", advance.repayments().stream().map(one -> Answers.object("id", one.id(), "receivedOn", one.receivedOn(),
                        "amount", one.amount(), "posting", one.posting(), "undoneOn", one.undoneOn())).toList());
    }
}
