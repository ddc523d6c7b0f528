package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.AidAmount;
import lu.daach.followup.AidAmounts;
import lu.daach.followup.AidKind;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;

/** {@code /api/v1/aid-amounts}: what the caller's office usually gives. */
@Path("aid-amounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AidAmountsResource {

    @Inject
    private AidAmounts amounts;

    @Context
    private UriInfo address;

    /** By kind, the newest first. */
    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<AidAmount> own = amounts.own();
        return Answers.list(page, new Slice<>(own.stream().skip(page.first()).limit(page.size()).toList(), own.size()), AidAmountsResource::item);
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
        return item(one);
    }

    private static JsonObject item(AidAmount one) {
        return Answers.object("kind", one.kind(), "from", one.from(), "amount", Answers.money(one.amount().amount()), "source", one.source());
    }
}
