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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.charges.AdvanceLine;
import lu.daach.charges.ChargeAdvances;
import lu.daach.charges.ChargeCosts;
import lu.daach.charges.ChargeLetters;
import lu.daach.charges.ChargeStatements;
import lu.daach.charges.CostCard;
import lu.daach.charges.CostKind;
import lu.daach.charges.CostLine;
import lu.daach.charges.StatementLine;
import lu.daach.charges.StatementSheet;
import lu.daach.charges.TenantLine;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/** Charges: advances below a contract, costs below a dwelling, and {@code /api/v1/charge-statements}. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChargesResource {

    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_PROOF = 300;
    private static final int LONGEST_WHY = 2000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @Inject
    private ChargeAdvances advances;

    @Inject
    private ChargeCosts costs;

    @Inject
    private ChargeStatements statements;

    @Inject
    private ChargeLetters letters;

    @Context
    private UriInfo address;

    @GET
    @Path("occupancies/{id}/charge-advances")
    public JsonObject advances(@PathParam("id") String id) {
        return tenant(advances.of(Ids.asked(id)));
    }

    @POST
    @Path("occupancies/{id}/charge-advances")
    public JsonObject decide(@PathParam("id") String id, InputStream content) {
        UUID occupancy = Ids.asked(id);
        Body body = Body.read(content).required("appliesFrom", "monthly", "basis");
        BigDecimal monthly = body.money("monthly");
        LocalDate from = body.date("appliesFrom");
        String basis = body.text("basis", LONGEST_BASIS);
        body.noteUnknown();
        return tenant(advances.decide(occupancy, from, monthly == null ? null : new Money(monthly), basis, body.faults()));
    }

    /** {@code from} and {@code until}: days; all costs when they are left out. */
    @GET
    @Path("dwellings/{id}/charge-costs")
    public JsonObject costs(@PathParam("id") String id) {
        UUID dwelling = Ids.asked(id);
        statements.address(dwelling);
        LocalDate from = Page.date(address, "from");
        LocalDate until = Page.date(address, "until");
        Period period = new Period(from == null ? EARLIEST : from, until == null || until.isBefore(from == null ? EARLIEST : from) ? LATEST : until.plusDays(1));
        return Answers.object("items", costs.list(dwelling, period).stream().map(ChargesResource::cost).toList());
    }

    /** All of them or none. */
    @POST
    @Path("dwellings/{id}/charge-costs")
    public JsonObject enter(@PathParam("id") String id, InputStream content) {
        UUID dwelling = Ids.asked(id);
        Body body = Body.read(content).required("costs");
        List<CostCard> cards = body.objects("costs", ChargesResource::card);
        body.noteUnknown();
        return Answers.object("items", costs.enter(dwelling, cards == null ? List.of() : cards, body.faults()).stream().map(ChargesResource::cost).toList());
    }

    @POST
    @Path("charge-costs/{id}/withdrawal")
    public JsonObject withdraw(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String why = body.text("reason", LONGEST_BASIS);
        body.noteUnknown();
        costs.withdraw(Ids.asked(id), why, body.faults());
        return Answers.object("id", id, "withdrawn", true);
    }

    @GET
    @Path("charge-statements")
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, statements.list(null, page.first(), page.size()), ChargesResource::line);
    }

    @POST
    @Path("charge-statements")
    public Response draft(InputStream content) {
        Body body = Body.read(content).required("dwelling", "firstDay", "lastDay");
        UUID dwelling = body.id("dwelling");
        LocalDate first = body.date("firstDay");
        LocalDate last = body.date("lastDay");
        body.noteUnknown();
        if (dwelling == null) {
            body.faults().refuseIfAny();
        }
        StatementSheet drafted = statements.draft(dwelling, first, last, body.faults());
        return Created.at(address, drafted.line().id(), item(drafted));
    }

    @GET
    @Path("charge-statements/{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(statements.get(Ids.asked(id)));
    }

    @POST
    @Path("charge-statements/{id}/booking")
    public JsonObject book(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        body.finish();
        return item(statements.book(Ids.asked(id)));
    }

    /** Takes a draft back. */
    @POST
    @Path("charge-statements/{id}/withdrawal")
    public JsonObject drop(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String why = body.text("reason", LONGEST_WHY);
        body.noteUnknown();
        return item(statements.drop(Ids.asked(id), why, body.faults()));
    }

    @POST
    @Path("charge-statements/{id}/undoing")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String why = body.text("reason", LONGEST_WHY);
        body.noteUnknown();
        return item(statements.undo(Ids.asked(id), why, body.faults()));
    }

    /** The letter to a household as it would be sent, in its language; {@code occupancy}: left out, the first one. */
    @GET
    @Path("charge-statements/{id}/letter")
    @Produces("application/pdf")
    public byte[] letter(@PathParam("id") String id, @QueryParam("occupancy") String occupancy) {
        StatementSheet sheet = statements.get(Ids.asked(id));
        UUID asked = occupancy != null ? Ids.asked(occupancy) : sheet.shares().stream().findFirst().orElseThrow(Missing::new).occupancy();
        return letters.preview(sheet.line().id(), asked, null);
    }

    private static CostCard card(Body body) {
        body.required("kind", "firstDay", "lastDay", "amount", "proof");
        BigDecimal amount = body.money("amount");
        return new CostCard(body.choice("kind", CostKind::of, CostKind.CODES), body.date("firstDay"), body.date("lastDay"), amount == null ? null : new Money(amount),
                body.choice("key", DivisionKey::of, DivisionKey.CODES), body.id("occupancy"), body.text("proof", LONGEST_PROOF));
    }

    private static JsonObject tenant(TenantLine tenant) {
        return Answers.object("occupancy", tenant.occupancy(), "household", tenant.household(), "startsOn", tenant.startsOn(), "lastDay", tenant.lastDay(),
                "advances", tenant.advances().stream().map(ChargesResource::advance).toList());
    }

    private static JsonObject advance(AdvanceLine advance) {
        return Answers.object("id", advance.id(), "appliesFrom", advance.appliesFrom(), "monthly", advance.monthly(), "basis", advance.basis(), "decidedBy", advance.decidedBy());
    }

    private static JsonObject cost(CostLine cost) {
        return Answers.object("id", cost.id(), "kind", cost.kind().code(), "firstDay", cost.firstDay(), "lastDay", cost.lastDay(), "amount", cost.amount(),
                "key", cost.key().code(), "occupancy", cost.occupancy(), "proof", cost.proof(), "withdrawn", cost.withdrawnWhy());
    }

    private static JsonObject line(StatementLine line) {
        return Answers.object("id", line.id(), "dwelling", line.dwelling(), "firstDay", line.firstDay(), "lastDay", line.lastDay(), "state", line.state().code(),
                "cost", line.cost(), "agency", line.agency(), "advances", line.advances(), "households", line.households());
    }

    private static JsonObject item(StatementSheet sheet) {
        JsonObject item = line(sheet.line());
        item = Answers.with(item, "draftedBy", sheet.draftedBy());
        item = Answers.with(item, "bookedBy", sheet.bookedBy());
        item = Answers.with(item, "bookedOn", sheet.bookedOn());
        item = Answers.with(item, "closedWhy", sheet.closedWhy());
        return Answers.with(item, "shares", sheet.shares().stream().map(ChargesResource::share).toList());
    }

    private static JsonObject share(StatementSheet.Share share) {
        return Answers.object("occupancy", share.occupancy(), "household", share.household(), "days", share.days(), "cost", share.cost(),
                "advances", share.advances(), "balance", share.balance(), "setOff", share.setOff(), "posting", share.posting(),
                "lines", share.rows().stream().map(row -> Answers.object("kind", row.kind().code(), "proof", row.proof(), "key", row.key().code(),
                        "counted", row.counted(), "units", row.units(), "ofUnits", row.ofUnits(), "amount", row.amount())).toList());
    }
}
