package lu.daach.followup.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.AidKind;
import lu.daach.followup.AidRequest;
import lu.daach.followup.AidSheet;
import lu.daach.followup.Aids;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** {@code /api/v1/households/{id}/aids} of contract.md 3.4. */
@Path("households/{id}/aids")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdAidsResource {

    private static final int LONGEST_PURPOSE = 2000;

    @Inject
    private Aids aids;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        Page page = Page.of(address);
        return Answers.list(page, aids.ofHousehold(Ids.asked(household), page.first(), page.size()), AidJson::item);
    }

    @POST
    public Response request(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).required("kind", "requestedOn", "amount", "per", "purpose");
        BigDecimal amount = body.money("amount");
        AidRequest request = new AidRequest(body.choice("kind", AidKind.CODES), body.date("requestedOn"), amount == null ? null : new Money(amount),
                "month".equals(body.choice("per", List.of("once", "month"))), body.text("purpose", LONGEST_PURPOSE),
                Boolean.TRUE.equals(body.flag("urgent")));
        body.noteUnknown();
        AidSheet aid = aids.request(Ids.asked(household), request, body.faults());
        return Response.created(URI.create(address.getBaseUri() + "aids/" + aid.id())).entity(AidJson.item(aid)).build();
    }
}
