package lu.daach.arrears.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lu.daach.api.Answers;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsFile;
import lu.daach.arrears.Plan;
import lu.daach.arrears.StepDone;
import lu.daach.arrears.Stop;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.arrears.rules.Standing;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** {@code /api/v1/households/{id}/arrears}: what is open of a household month by month, and the steps, stops and plans about it. */
@Path("households/{id}/arrears")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdArrearsResource {

    @Inject
    private Arrears arrears;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        ArrearsFile file = arrears.file(Ids.asked(id));
        JsonObject item = ArrearsResource.line(file.line());
        item = Answers.with(item, "coming", file.coming());
        item = Answers.with(item, "months", file.months().stream().map(HouseholdArrearsResource::month).toList());
        item = Answers.with(item, "steps", file.steps().stream().map(HouseholdArrearsResource::step).toList());
        item = Answers.with(item, "stops", file.stops().stream().map(HouseholdArrearsResource::stop).toList());
        return Answers.with(item, "plans", file.plans().stream().map(HouseholdArrearsResource::plan).toList());
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
