package lu.daach.arrears.rest;

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
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.OnceKey;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsFile;
import lu.daach.arrears.Plan;
import lu.daach.arrears.StepDone;
import lu.daach.arrears.Stop;
import lu.daach.arrears.WriteOff;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.arrears.rules.Standing;
import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/**
 * {@code /api/v1/households/{id}/arrears}: what is open of a household month by month, and the steps, stops, plans and requests to give a debt
 * up about it. Each change answers with the whole of it.
 */
@Path("households/{id}/arrears")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdArrearsResource {

    @Inject
    private Arrears arrears;

    private static final int LONGEST_NOTE = 2000;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return item(Ids.asked(id));
    }

    /** A step that was taken: a call, a visit, a meeting, or a letter that was sent by other means. */
    @POST
    @Path("steps")
    public JsonObject take(@PathParam("id") String id, InputStream content) {
        UUID household = known(id);
        Body body = Body.read(content).required("kind", "doneOn", "reached");
        String kind = body.choice("kind", StepKind.codes());
        LocalDate on = body.date("doneOn");
        Boolean reached = body.flag("reached");
        String note = body.textOrNothing("note", LONGEST_NOTE);
        body.finish();
        arrears.take(Ids.fresh(), household, StepKind.of(kind), on, reached, note);
        return item(household);
    }

    @POST
    @Path("stops")
    public JsonObject stop(@PathParam("id") String id, InputStream content) {
        UUID household = known(id);
        Body body = Body.read(content).required("reason", "until");
        String reason = body.choice("reason", Stop.REASONS);
        LocalDate until = body.date("until");
        String note = body.textOrNothing("note", LONGEST_NOTE);
        body.faults().require(!"other".equals(reason) || note != null, "/note", "api.required");
        body.finish();
        arrears.stop(Ids.fresh(), household, reason, until, note);
        return item(household);
    }

    /** Ends the stops that hold today. */
    @POST
    @Path("resumption")
    public JsonObject goOn(@PathParam("id") String id, InputStream content) {
        UUID household = known(id);
        Body.read(content).finish();
        arrears.goOn(household);
        return item(household);
    }

    /** Instalments a month apart for what is due today; a plan that runs is replaced. */
    @POST
    @Path("plans")
    public JsonObject agree(@PathParam("id") String id, InputStream content) {
        UUID household = known(id);
        Body body = Body.read(content).required("each", "firstOn");
        BigDecimal each = body.money("each");
        LocalDate first = body.date("firstOn");
        String note = body.textOrNothing("note", LONGEST_NOTE);
        body.finish();
        arrears.agree(Ids.fresh(), household, new Money(each), first, note);
        return item(household);
    }

    /** Ends the plan that runs, as kept or as broken. */
    @POST
    @Path("plan-end")
    public JsonObject endPlan(@PathParam("id") String id, InputStream content) {
        UUID household = known(id);
        Body.read(content).finish();
        arrears.endPlan(household);
        return item(household);
    }

    /** Asks for a debt to be given up; somebody else decides. */
    @POST
    @Path("write-offs")
    public JsonObject askWriteOff(@PathParam("id") String id, InputStream content) {
        UUID household = known(id);
        Body body = Body.read(content).required("amount", "reason");
        BigDecimal amount = body.money("amount");
        String reason = body.text("reason", LONGEST_NOTE);
        body.finish();
        arrears.askWriteOff(household, new Money(amount), reason);
        return item(household);
    }

    /** Decides on what is asked; the same key gets the same answer again and books nothing twice. */
    @POST
    @Path("write-off-decision")
    public JsonObject decideWriteOff(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        UUID household = known(id);
        OnceKey.require(key, () -> arrears.file(household));
        Body body = Body.read(content).required("accepted");
        OnceKey.check(key, body.faults());
        Boolean accepted = body.flag("accepted");
        body.finish();
        arrears.decideWriteOff(household, accepted, key);
        return item(household);
    }

    /** Who may not see the household learns nothing of what was sent. */
    private UUID known(String id) {
        UUID household = Ids.asked(id);
        arrears.file(household);
        return household;
    }

    private JsonObject item(UUID household) {
        ArrearsFile file = arrears.file(household);
        JsonObject item = ArrearsResource.line(file.line());
        item = Answers.with(item, "coming", file.coming());
        item = Answers.with(item, "months", file.months().stream().map(HouseholdArrearsResource::month).toList());
        item = Answers.with(item, "steps", file.steps().stream().map(HouseholdArrearsResource::step).toList());
        item = Answers.with(item, "stops", file.stops().stream().map(HouseholdArrearsResource::stop).toList());
        item = Answers.with(item, "plans", file.plans().stream().map(HouseholdArrearsResource::plan).toList());
        return Answers.with(item, "writeOffs", file.writeOffs().stream().map(HouseholdArrearsResource::writeOff).toList());
    }

    private static JsonObject writeOff(WriteOff request) {
        return Answers.object("id", request.id(), "amount", request.amount(), "reason", request.reason(), "askedBy", request.askedByName(), "askedOn", request.askedOn(),
                "decidedBy", request.decidedByName(), "decidedOn", request.decidedOn(), "accepted", request.accepted());
    }

    private static JsonObject month(Standing.Open month) {
        return Answers.object("month", month.asked(), "asked", new Money(month.amount()), "open", new Money(month.open()));
    }

    private static JsonObject step(StepDone step) {
        return Answers.object("id", step.id(), "kind", step.kind().code(), "on", step.on(), "reached", step.reached(), "note", step.note(),
                "owed", step.owed(), "settled", step.settled(), "by", step.by());
    }

    private static JsonObject stop(Stop stop) {
        return Answers.object("id", stop.id(), "reason", stop.reason(), "note", stop.note(), "from", stop.from(), "until", stop.until(),
                "ended", stop.ended(), "by", stop.by());
    }

    private static JsonObject plan(Plan plan) {
        return Answers.object("id", plan.id(), "agreedOn", plan.agreedOn(), "total", plan.total(), "broken", plan.broken(), "endedOn", plan.endedOn(),
                "endedAs", plan.endedAs(), "by", plan.by(), "instalments", plan.course().looks().stream().map(HouseholdArrearsResource::instalment).toList());
    }

    private static JsonObject instalment(PlanCourse.Look look) {
        return Answers.object("due", look.instalment().due(), "amount", new Money(look.instalment().amount()), "allowed", new Money(look.allowed()),
                "open", look.open() == null ? null : new Money(look.open()), "kept", look.kept());
    }
}
