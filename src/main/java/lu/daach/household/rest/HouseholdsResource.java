package lu.daach.household.rest;

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
import java.util.Optional;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.household.HouseholdCard;
import lu.daach.household.HouseholdFilter;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households} of contract.md 3.0. */
@Path("households")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdsResource {

    @Inject
    private Households households;

    @Context
    private UriInfo address;

    /** {@code ?caseload=mine}: those whose referent is the caller. */
    @GET
    public JsonObject list() {
        Page page = Page.of(address, "caseload");
        boolean mine = Page.choice(address, "caseload", "mine") != null;
        HouseholdFilter filter = new HouseholdFilter(null, null, mine);
        return Answers.list(page, households.sheets(filter, page.first(), page.size()), HouseholdJson::item);
    }

    /** A file that was merged into another one leads there. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        UUID asked = Ids.asked(id);
        Optional<UUID> kept = households.mergedInto(asked);
        return kept.isPresent()
                ? Response.temporaryRedirect(address.getBaseUriBuilder().path("households").path(kept.get().toString()).build()).build()
                : Response.ok(HouseholdJson.item(households.get(asked))).build();
    }

    @POST
    public Response register(InputStream content) {
        Body body = Body.read(content);
        HouseholdCard card = HouseholdJson.card(body);
        body.noteUnknown();
        HouseholdSheet sheet = households.register(card, body.faults());
        return Created.at(address, sheet.id(), HouseholdJson.item(sheet));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id).ignoring("status");
        HouseholdCard card = HouseholdJson.card(body);
        Integer version = body.version();
        body.noteUnknown();
        return HouseholdJson.item(households.change(Ids.asked(id), version, card, body.faults()));
    }
}
