package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.ApplicationCard;
import lu.daach.admission.ApplicationFilter;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.DecisionCard;
import lu.daach.admission.DecisionSheet;
import lu.daach.admission.rules.Choice;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.household.TurnJson;
import lu.daach.kernel.Ids;
import lu.daach.rulebook.Scheme;

/** {@code /api/v1/applications} of contract.md 3.0, with the steps that an application goes. */
@Path("applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

    private static final int LONGEST_ID = 60;
    private static final int LONGEST_REASON = 2000;
    private static final LocalDate SOME_DAY = LocalDate.of(1900, 1, 1);
    private static final List<Scheme> SOME_SCHEMES = List.of(Scheme.LOYER_ABORDABLE);

    @Inject
    private Applications applications;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, applications.list(ApplicationFilter.ALL, page.first(), page.size()), ApplicationsResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(applications.get(Ids.asked(id)));
    }

    @POST
    public Response register(InputStream content) {
        Body body = Body.read(content);
        body.faults().require(!body.has("decision"), body.at("decision"), "admission.decidedApart");
        body.ignoring("decision").required("household");
        ApplicationCard card = card(body);
        body.noteUnknown();
        ApplicationSheet sheet = applications.register(card, body.faults());
        return Created.at(address, sheet.id(), item(sheet));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id).ignoring("status", "decision");
        ApplicationCard card = card(body);
        Integer version = body.version();
        body.noteUnknown();
        return item(applications.change(Ids.asked(id), version, card, body.faults()));
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.WILDCARD)
    public JsonObject submit(@PathParam("id") String id) {
        return item(applications.submit(Ids.asked(id)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    public JsonObject withdraw(@PathParam("id") String id) {
        return item(applications.withdraw(Ids.asked(id)));
    }

    @POST
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("scheme", "outcome");
        DecisionCard card = new DecisionCard(EligibilityJson.scheme(body), body.choice("outcome", Choice::of, Choice.CODES),
                body.text("reason", LONGEST_REASON));
        body.noteUnknown();
        return item(applications.decide(Ids.asked(id), card, body.faults()));
    }

    /** Takes the last decision back; it stays in the history. */
    @POST
    @Path("{id}/decision/undo")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return item(applications.undo(Ids.asked(id), reason, body.faults()));
    }

    /** What the rules find today for the stored household, as in 3.2. */
    @GET
    @Path("{id}/eligibility")
    public JsonObject eligibility(@PathParam("id") String id) {
        return EligibilityJson.told(applications.judged(Ids.asked(id)));
    }

    /** What could not be read is filled with something that the facade has nothing to say about; its fault is noted. */
    private static ApplicationCard card(Body body) {
        body.required("receivedOn", "schemes");
        UUID household = household(body);
        LocalDate receivedOn = body.date("receivedOn");
        List<Scheme> schemes = EligibilityJson.schemes(body);
        boolean unread = schemes == null || schemes.isEmpty() && body.faults().any();
        return new ApplicationCard(household, receivedOn == null ? SOME_DAY : receivedOn, unread ? SOME_SCHEMES : schemes);
    }

    private static UUID household(Body body) {
        String written = body.text("household", LONGEST_ID);
        try {
            return written == null ? null : UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            body.faults().add(body.at("household"), "admission.unknownHousehold");
            return null;
        }
    }

    private static JsonObject item(ApplicationSheet application) {
        return Answers.object("id", application.id(), "version", application.version(), "household", application.household(),
                "receivedOn", application.receivedOn(), "schemes", application.schemes().stream().map(Scheme::code).toList(),
                "status", application.status().code(), "decision", decision(application.decision()));
    }

    private static JsonObject decision(DecisionSheet decision) {
        return decision == null ? null : Answers.object("scheme", decision.scheme().code(), "outcome", decision.outcome().code(),
                "found", decision.found().name(), "reason", decision.reason(), "decidedOn", decision.decidedOn(),
                "decidedBy", decision.decidedBy(), "findings", EligibilityJson.findings(decision.findings()),
                "changes", TurnJson.of(decision.turns()), "objection", TurnJson.of(decision.objection()));
    }
}
