package lu.daach.occupancy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.household.DeterminationJson;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.DeathCard;
import lu.daach.occupancy.Destination;
import lu.daach.occupancy.ExitCard;
import lu.daach.occupancy.ExitReason;
import lu.daach.occupancy.IncomesFound;
import lu.daach.occupancy.KeysReturned;
import lu.daach.occupancy.NoticeBy;
import lu.daach.occupancy.NoticeCard;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySteps;
import lu.daach.occupancy.ReturnState;
import lu.daach.occupancy.ReviewCard;
import lu.daach.occupancy.ReviewDecision;
import lu.daach.occupancy.ReviewProposal;
import lu.daach.occupancy.Reviews;
import lu.daach.occupancy.StateArchive;
import lu.daach.occupancy.StepSheet;

/**
 * What is done with a contract after it was concluded, as sub-resources of {@code /api/v1/occupancies/{id}}. Each takes the version
 * that was seen and answers with the contract as it stands then.
 */
@Path("occupancies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OccupancyStepsResource {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_KEY = 40;

    @Inject
    private Occupancies occupancies;

    @Inject
    private OccupancySteps steps;

    @Inject
    private Reviews reviews;

    /** Every step, the first first, with how the contract stood before and after. */
    @GET
    @Path("{id}/history")
    public JsonObject history(@PathParam("id") String id) {
        return Answers.object("steps", steps.history(Ids.asked(id)).stream().map(OccupancyStepsResource::step).toList());
    }

    @POST
    @Path("{id}/notice")
    public JsonObject notice(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("by", "givenOn");
        Integer version = body.version();
        NoticeCard card = new NoticeCard(choice(body, "by", NoticeBy.values(), NoticeBy::code), body.date("givenOn"), body.date("endsOn"),
                Boolean.TRUE.equals(body.flag("breach")), body.text("reason", LONGEST_REASON), body.text("exception", LONGEST_REASON));
        body.finish();
        return OccupanciesResource.item(steps.giveNotice(known, version, card, body.faults()));
    }

    @POST
    @Path("{id}/notice/withdrawal")
    public JsonObject withdrawal(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("reason");
        Integer version = body.version();
        String reason = body.text("reason", LONGEST_REASON);
        body.finish();
        return OccupanciesResource.item(steps.withdrawNotice(known, version, reason, body.faults()));
    }

    @POST
    @Path("{id}/extension")
    public JsonObject extension(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("lastDay", "reason");
        Integer version = body.version();
        LocalDate lastDay = body.date("lastDay");
        String reason = body.text("reason", LONGEST_REASON);
        body.finish();
        return OccupanciesResource.item(steps.extend(known, version, lastDay, reason, body.faults()));
    }

    @POST
    @Path("{id}/death")
    public JsonObject death(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("diedOn", "person");
        Integer version = body.version();
        DeathCard card = new DeathCard(body.date("diedOn"), body.text("person", LONGEST_KEY), body.text("successor", LONGEST_KEY));
        body.finish();
        return OccupanciesResource.item(steps.recordDeath(known, version, card, body.faults()));
    }

    @POST
    @Path("{id}/exit")
    public JsonObject exit(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("lastDay", "reason", "destination", "state", "keys");
        Integer version = body.version();
        ExitCard card = new ExitCard(body.date("lastDay"), choice(body, "reason", ExitReason.values(), ExitReason::code),
                choice(body, "destination", Destination.values(), Destination::code),
                choice(body, "state", ReturnState.values(), ReturnState::code),
                choice(body, "keys", KeysReturned.values(), KeysReturned::code), body.text("note", LONGEST_REASON));
        body.finish();
        return OccupanciesResource.item(steps.leave(known, version, card, body.faults()));
    }

    /** What a review would lead to today by the incomes on file; nothing is stored. */
    @GET
    @Path("{id}/review")
    public JsonObject proposal(@PathParam("id") String id) {
        ReviewProposal proposal = reviews.propose(known(id), null, null);
        return Answers.object(
                "dueOn", proposal.dueOn(),
                "appliesFrom", proposal.appliesFrom(),
                "monthlyBefore", proposal.current() == null ? null : proposal.current().monthly(),
                "monthlyFound", proposal.found() == null ? null : proposal.found().monthly(),
                "incomeBefore", Answers.money(proposal.incomeBefore()),
                "incomeNow", Answers.money(proposal.incomeNow()),
                "changePercent", proposal.changePercent() == null ? null : proposal.changePercent().toPlainString(),
                "considerable", proposal.considerable(),
                "missing", proposal.missing().stream().map(sentence -> Answers.texts(sentence::in)).toList(),
                "incomes", DeterminationJson.told(proposal.determined().lines()),
                "answerBy", proposal.unanswered().answerBy(),
                "flatAtMost", proposal.unanswered().most());
    }

    @POST
    @Path("{id}/review")
    public JsonObject review(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("incomes", "decision");
        Integer version = body.version();
        ReviewCard card = new ReviewCard(choice(body, "incomes", IncomesFound.values(), IncomesFound::code),
                choice(body, "decision", ReviewDecision.values(), ReviewDecision::code), body.date("reportedOn"), body.date("appliesFrom"),
                body.money("monthly"), body.money("savings"), body.text("reason", LONGEST_REASON));
        body.finish();
        return OccupanciesResource.item(reviews.decide(known, version, card, body.faults()));
    }

    @POST
    @Path("{id}/undo")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        UUID known = known(id);
        Body body = Body.read(content).required("reason");
        Integer version = body.version();
        String reason = body.text("reason", LONGEST_REASON);
        body.finish();
        return OccupanciesResource.item(steps.undo(known, version, reason, body.faults()));
    }

    /** Whoever may not change a contract learns that before anything about what was sent. */
    private UUID known(String id) {
        return occupancies.getToChange(Ids.asked(id)).id();
    }

    private static <E> E choice(Body body, String name, E[] values, Function<E, String> code) {
        List<E> all = Arrays.asList(values);
        return body.choice(name, sent -> all.stream().filter(one -> code.apply(one).equals(sent)).findFirst().orElse(null),
                all.stream().map(code).toList());
    }

    private static JsonObject step(StepSheet step) {
        return Answers.object(
                "id", step.id(),
                "number", step.number(),
                "kind", step.kind().code(),
                "on", step.on(),
                "by", step.by(),
                "reason", step.reason(),
                "before", StateArchive.write(step.before()),
                "after", StateArchive.write(step.after()),
                "undoes", step.undoes(),
                "undone", step.undone());
    }
}
