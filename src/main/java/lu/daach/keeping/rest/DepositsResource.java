package lu.daach.keeping.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import lu.daach.keeping.DepositAct;
import lu.daach.keeping.DepositCard;
import lu.daach.keeping.DepositForm;
import lu.daach.keeping.DepositLetters;
import lu.daach.keeping.DepositSheet;
import lu.daach.keeping.DepositStep;
import lu.daach.keeping.DepositStepKind;
import lu.daach.keeping.Deposits;
import lu.daach.keeping.KeepingRule;
import lu.daach.keeping.SettlingSheet;
import lu.daach.keeping.rules.DepositReturn;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;

/** {@code /api/v1/deposits} and {@code /api/v1/keeping-rules}. What moves money takes an {@code Idempotency-Key}. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DepositsResource {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_CODE = 40;
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private Deposits deposits;

    @Inject
    private DepositLetters letters;

    @Inject
    private Installation installation;

    @Context
    private UriInfo address;

    @GET
    @Path("deposits")
    public JsonObject list() {
        Page page = Page.of(address, "state");
        List<DepositSheet> found = deposits.list(Page.choice(address, "state", "paper", "due", "overdue", "held", "returning", "late", "closed"));
        int from = Math.min(page.first(), found.size());
        return Answers.list(page, new Slice<>(found.subList(from, Math.min(from + page.size(), found.size())), found.size()), this::item);
    }

    @GET
    @Path("deposits/{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(deposits.get(Ids.asked(id)));
    }

    @POST
    @Path("deposits")
    public Response agree(InputStream content) {
        Body body = Body.read(content).required("occupancy", "form", "amount", "agreedOn", "dueOn");
        BigDecimal amount = body.money("amount");
        DepositCard card = new DepositCard(body.id("occupancy"), body.choice("form", DepositForm::of, DepositForm.CODES),
                amount == null ? null : new Money(amount), body.date("agreedOn"), body.date("dueOn"), body.textOrNothing("note", LONGEST_NOTE));
        body.noteUnknown();
        DepositSheet deposit = deposits.agree(card, body.faults());
        return Created.at(address, deposit.id(), item(deposit));
    }

    /** {@code reason}: {@code account}, from what came in on the household's account, or {@code desk}. */
    @POST
    @Path("deposits/{id}/receipts")
    public JsonObject receive(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        return book(id, key, DepositStepKind.RECEIPT, Body.read(content).required("amount", "on", "reason"));
    }

    @POST
    @Path("deposits/{id}/deductions")
    public JsonObject deduct(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        return book(id, key, DepositStepKind.DEDUCTION, Body.read(content).required("amount", "on", "reason"));
    }

    /** What is given back becomes payable to the household, with what a delay costs. */
    @POST
    @Path("deposits/{id}/returns")
    public JsonObject giveBack(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        return book(id, key, DepositStepKind.RETURN, Body.read(content).required("amount", "on"));
    }

    private JsonObject book(String id, String key, DepositStepKind kind, Body body) {
        UUID deposit = Ids.asked(id);
        Keys.require(key, () -> deposits.get(deposit));
        Keys.check(key, body.faults());
        BigDecimal amount = body.money("amount");
        LocalDate on = body.date("on");
        String reason = kind == DepositStepKind.RETURN ? null : body.text("reason", LONGEST_CODE);
        String note = body.textOrNothing("note", LONGEST_NOTE);
        body.noteUnknown();
        return item(deposits.book(deposit, new DepositAct(key, kind, amount == null ? null : new Money(amount), on, reason, note), body.faults()));
    }

    /** How it would end today; {@code others=false}: debts that are of no claim are left open. */
    @GET
    @Path("deposits/{id}/settling")
    public JsonObject settling(@PathParam("id") String id) {
        SettlingSheet sheet = deposits.settling(Ids.asked(id), !"false".equals(Page.choice(address, "others", "true", "false")));
        return Answers.object("held", sheet.sum().held(), "claims", sheet.claims(), "damage", sheet.sum().damage(), "unpaid", sheet.sum().unpaid(),
                "back", sheet.sum().back(), "owed", sheet.owed());
    }

    /** Ends it as {@code GET} showed: {@code back} is what was seen. */
    @POST
    @Path("deposits/{id}/settling")
    public JsonObject settleUp(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        UUID deposit = Ids.asked(id);
        Keys.require(key, () -> deposits.get(deposit));
        Body body = Body.read(content).required("back");
        Keys.check(key, body.faults());
        BigDecimal back = body.money("back");
        Boolean others = body.flag("others");
        body.noteUnknown();
        return item(deposits.settleUp(deposit, key, others == null || others, back == null ? null : new Money(back), body.faults()));
    }

    /** What became of it, as a letter in the household's language. */
    @GET
    @Path("deposits/{id}/letter")
    @Produces("application/pdf")
    public byte[] letter(@PathParam("id") String id) {
        return letters.preview(Ids.asked(id));
    }

    @PUT
    @Path("deposits/{id}/return-dates")
    public JsonObject dates(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("version");
        LocalDate keysOn = body.date("keysOn");
        LocalDate settledOn = body.date("settledOn");
        Integer version = body.version();
        body.noteUnknown();
        return item(deposits.dates(Ids.asked(id), version == null ? 0 : version, keysOn, settledOn, body.faults()));
    }

    @GET
    @Path("keeping-rules")
    public JsonObject rules() {
        Page page = Page.of(address);
        List<KeepingRule> rules = deposits.rules();
        int from = Math.min(page.first(), rules.size());
        return Answers.list(page, new Slice<>(rules.subList(from, Math.min(from + page.size(), rules.size())), rules.size()), DepositsResource::rule);
    }

    @POST
    @Path("keeping-rules")
    public Response decide(InputStream content) {
        Body body = Body.read(content).required("appliesFrom", "depositMonths", "earlyPercent");
        LocalDate appliesFrom = body.date("appliesFrom");
        BigDecimal months = body.decimal("depositMonths", BigDecimal.ZERO, BigDecimal.TEN, 1);
        BigDecimal percent = body.decimal("earlyPercent", BigDecimal.ZERO, HUNDRED, DECIMALS);
        body.noteUnknown();
        deposits.decide(appliesFrom, months, percent, body.faults());
        return Response.status(Response.Status.CREATED).entity(rule(new KeepingRule(appliesFrom, months, percent, null))).build();
    }

    private static JsonObject rule(KeepingRule rule) {
        return Answers.object("appliesFrom", rule.appliesFrom(), "depositMonths", rule.depositMonths().toPlainString(),
                "earlyPercent", rule.earlyPercent().toPlainString(), "decidedBy", rule.decidedBy());
    }

    private JsonObject item(DepositSheet deposit) {
        DepositReturn back = deposit.course(installation.today());
        JsonObject item = Answers.object("id", deposit.id(), "version", deposit.version(), "occupancy", deposit.occupancy(), "household", deposit.household(),
                "form", deposit.form().code(), "state", deposit.state(installation.today()), "amount", deposit.amount(), "monthly", deposit.monthly(),
                "agreedOn", deposit.agreedOn(), "dueOn", deposit.dueOn(), "note", deposit.note(), "keysOn", deposit.keysOn(),
                "settledOn", deposit.settledOn());
        item = Answers.with(item, "held", deposit.held());
        item = Answers.with(item, "first", part(back.first()));
        item = Answers.with(item, "rest", part(back.rest()));
        item = Answers.with(item, "monthsLate", back.monthsLate());
        item = Answers.with(item, "late", back.late());
        return Answers.with(item, "steps", deposit.steps().stream().map(DepositsResource::step).toList());
    }

    private static JsonObject part(DepositReturn.Part part) {
        return Answers.object("amount", part.amount(), "due", part.due(), "open", part.open());
    }

    private static JsonObject step(DepositStep step) {
        return Answers.object("id", step.id(), "kind", step.kind().code(), "on", step.on(), "amount", step.amount(), "reason", step.reason(),
                "note", step.note(), "by", step.by(), "posting", step.posting(), "undone", step.undone());
    }
}
