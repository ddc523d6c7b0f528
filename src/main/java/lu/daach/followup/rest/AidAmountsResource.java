package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.AidAmount;
import lu.daach.followup.AidAmounts;
import lu.daach.followup.AidKind;
import lu.daach.kernel.Money;

/** {@code /api/v1/aid-amounts}: what the caller's office usually gives. */
@Path("aid-amounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AidAmountsResource {

    @Inject
    private AidAmounts amounts;

    @GET
    public JsonObject list() {
        return Answers.object("items", amounts.own().stream().map(one -> Answers.object("kind", one.kind(), "from", one.from(),
                "amount", Answers.money(one.amount().amount()), "source", one.source())).toList());
    }

    /** From a day on; said again for the same day it is mended. */
    @PUT
    public JsonObject set(InputStream content) {
        Body body = Body.read(content).required("kind", "from", "amount", "source");
        BigDecimal amount = body.money("amount");
        AidAmount one = new AidAmount(body.choice("kind", AidKind.CODES), body.date("from"), amount == null ? null : new Money(amount),
                body.text("source", AidAmount.LONGEST_SOURCE));
        body.noteUnknown();
        amounts.set(one, body.faults());
        return list();
    }
}
