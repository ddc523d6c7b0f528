package lu.daach.guarantee.rest;

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
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.MissingKey;
import lu.daach.api.Page;
import lu.daach.guarantee.ClaimCard;
import lu.daach.guarantee.ClaimFilter;
import lu.daach.guarantee.ClaimSheet;
import lu.daach.guarantee.ClaimStatus;
import lu.daach.guarantee.Claims;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Condition;
import lu.daach.guarantee.rules.Damage;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** {@code /api/v1/guarantee-claims}: claims on what was promised to owners. */
@Path("guarantee-claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuaranteeClaimsResource {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_WORD = 500;
    private static final int LONGEST_ID = 36;
    private static final int HUNDRED = 100;
    private static final List<String> OUTCOMES = List.of("granted", "refused");

    @Inject
    private Claims claims;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "kind", "status");
        ClaimFilter filter = new ClaimFilter(null, ClaimKind.of(Page.choice(address, "kind", ClaimKind.CODES.toArray(String[]::new))),
                ClaimStatus.of(Page.choice(address, "status", ClaimStatus.CODES.toArray(String[]::new))), null);
        return Answers.list(page, claims.list(filter, page.first(), page.size()), ClaimJson::line);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return ClaimJson.item(claims.get(Ids.asked(id)));
    }

    @POST
    public Response propose(InputStream content) {
        Body body = Body.read(content).required("kind", "headLease", "firstDay", "lastDay", "description");
        ClaimCard card = card(body);
        body.noteUnknown();
        ClaimSheet sheet = claims.propose(card, body.faults());
        return Created.at(address, sheet.line().id(), ClaimJson.item(sheet));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id).required("firstDay", "lastDay", "description")
                .ignoring("number", "status", "dwelling", "owner", "proposedOn", "decideBy", "reckoning", "decision");
        ClaimCard card = card(body);
        Integer version = body.version();
        body.noteUnknown();
        return ClaimJson.item(claims.change(Ids.asked(id), version, card, body.faults()));
    }

    /** The same key gets its first answer again. */
    @POST
    @Path("{id}/decision")
    public JsonObject decide(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        if (key == null || key.isBlank()) {
            throw new MissingKey();
        }
        Body body = Body.read(content).required("outcome", "reason");
        ClaimStatus outcome = ClaimStatus.of(body.choice("outcome", OUTCOMES));
        String reason = body.text("reason", LONGEST_TEXT);
        Integer version = body.version();
        body.faults().require(KEY.matcher(key).matches(), "", "guarantee.malformedKey");
        body.noteUnknown();
        return ClaimJson.item(claims.decide(Ids.asked(id), version, outcome, reason, key, body.faults()));
    }

    @POST
    @Path("{id}/withdrawal")
    public JsonObject withdraw(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_TEXT);
        Integer version = body.version();
        body.noteUnknown();
        return ClaimJson.item(claims.withdraw(Ids.asked(id), version, reason, body.faults()));
    }

    @POST
    @Path("{id}/undoing")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_TEXT);
        body.noteUnknown();
        return ClaimJson.item(claims.undo(Ids.asked(id), reason, body.faults()));
    }

    private static ClaimCard card(Body body) {
        return new ClaimCard(ClaimKind.of(body.choice("kind", ClaimKind.CODES)), id(body, "headLease"), id(body, "household"), body.date("firstDay"),
                body.date("lastDay"), body.text("description", LONGEST_TEXT), body.objects("items", GuaranteeClaimsResource::item));
    }

    private static Damage.Item item(Body body) {
        body.required("room", "element", "what", "cost", "atLeaseStart", "atMoveIn");
        BigDecimal cost = body.money("cost");
        Integer percent = body.whole("householdPercent", 0, HUNDRED);
        String atLeaseStart = body.choice("atLeaseStart", Condition.CODES);
        String atMoveIn = body.choice("atMoveIn", Condition.CODES);
        return new Damage.Item(body.text("room", LONGEST_WORD), body.text("element", LONGEST_WORD), body.text("what", LONGEST_WORD),
                cost == null ? null : new Money(cost), body.date("installedOn"), atLeaseStart == null ? null : Condition.of(atLeaseStart),
                atMoveIn == null ? null : Condition.of(atMoveIn), percent == null ? 0 : percent);
    }

    /** One that cannot be ours becomes one that nothing has. */
    private static UUID id(Body body, String name) {
        String text = body.text(name, LONGEST_ID);
        return text == null ? null : Ids.asked(text);
    }
}
