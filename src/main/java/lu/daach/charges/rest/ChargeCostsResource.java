package lu.daach.charges.rest;

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
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.charges.ChargeCosts;
import lu.daach.charges.ChargeStatements;
import lu.daach.charges.CostCard;
import lu.daach.charges.CostKind;
import lu.daach.charges.CostLine;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/** What was paid for a dwelling and is borne by who lives there. */
@Path("dwellings/{id}/charge-costs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChargeCostsResource {

    private static final int LONGEST_PROOF = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @Inject
    private ChargeCosts costs;

    @Inject
    private ChargeStatements statements;

    @Context
    private UriInfo address;

    /** {@code from} and {@code until}: days; all costs when they are left out. */
    @GET
    public JsonObject costs(@PathParam("id") String id) {
        UUID dwelling = Ids.asked(id);
        statements.address(dwelling);
        LocalDate from = Page.date(address, "from");
        LocalDate until = Page.date(address, "until");
        Period period = new Period(from == null ? EARLIEST : from, until == null || until.isBefore(from == null ? EARLIEST : from) ? LATEST : until.plusDays(1));
        return Answers.object("items", costs.list(dwelling, period).stream().map(ChargeCostsResource::cost).toList());
    }

    /** All of them or none. */
    @POST
    public JsonObject enter(@PathParam("id") String id, InputStream content) {
        UUID dwelling = Ids.asked(id);
        Body body = Body.read(content).required("costs");
        List<CostCard> cards = body.objects("costs", ChargeCostsResource::card);
        body.noteUnknown();
        return Answers.object("items", costs.enter(dwelling, cards == null ? List.of() : cards, body.faults()).stream().map(ChargeCostsResource::cost).toList());
    }

    private static CostCard card(Body body) {
        body.required("kind", "firstDay", "lastDay", "amount", "proof");
        BigDecimal amount = body.money("amount");
        return new CostCard(body.choice("kind", CostKind::of, CostKind.CODES), body.date("firstDay"), body.date("lastDay"), amount == null ? null : new Money(amount),
                body.choice("key", DivisionKey::of, DivisionKey.CODES), body.id("occupancy"), body.text("proof", LONGEST_PROOF));
    }

    private static JsonObject cost(CostLine cost) {
        return Answers.object("id", cost.id(), "kind", cost.kind().code(), "firstDay", cost.firstDay(), "lastDay", cost.lastDay(), "amount", cost.amount(),
                "key", cost.key().code(), "occupancy", cost.occupancy(), "proof", cost.proof(), "withdrawn", cost.withdrawnWhy());
    }
}
