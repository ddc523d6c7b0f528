package lu.daach.lease.rest;

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
import java.time.LocalDate;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.lease.AmendmentCard;
import lu.daach.lease.AmendmentSheet;
import lu.daach.lease.HeadLeaseFiles;

/** {@code /api/v1/head-leases/{id}/amendments}: what changed a lease, the latest first; a new one changes it. */
@Path("head-leases/{id}/amendments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AmendmentsResource {

    private static final int LONGEST_REASON = 1000;

    @Inject
    private HeadLeaseFiles files;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String id) {
        Page page = Page.of(address);
        List<AmendmentSheet> all = files.get(Ids.asked(id)).amendments();
        List<AmendmentSheet> some = all.subList(Math.min(page.first(), all.size()), Math.min(page.first() + page.size(), all.size()));
        return Answers.list(page, new Slice<>(some, all.size()), AmendmentsResource::item);
    }

    @POST
    public Response amend(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        LocalDate signedOn = body.date("signedOn");
        LocalDate appliesFrom = body.date("appliesFrom");
        Money rent = money(body, "monthlyRent");
        Money charges = money(body, "monthlyCharges");
        LocalDate lastDay = body.date("lastDay");
        boolean openEnd = Boolean.TRUE.equals(body.flag("openEnd"));
        body.faults().require(!openEnd || lastDay == null, "/openEnd", "lease.amendment.eitherEnd");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        AmendmentSheet sheet = files.amend(Ids.asked(id), new AmendmentCard(signedOn, appliesFrom, rent, charges, openEnd || lastDay != null, lastDay,
                reason), body.faults());
        return Created.at(address, sheet.id(), item(sheet));
    }

    private static Money money(Body body, String name) {
        BigDecimal amount = body.money(name);
        return amount == null ? null : new Money(amount);
    }

    private static JsonObject item(AmendmentSheet one) {
        return Answers.object("id", one.id(), "kind", one.kind(), "signedOn", one.signedOn(), "appliesFrom", one.appliesFrom(),
                "monthlyRent", one.monthlyRent(), "rentBefore", one.rentBefore(), "monthlyCharges", one.monthlyCharges(),
                "chargesBefore", one.chargesBefore(), "changesEnd", one.changesEnd(), "lastDay", one.lastDay(), "lastDayBefore", one.lastDayBefore(),
                "reason", one.reason(), "recordedBy", one.recordedBy(), "recordedOn", one.recordedOn());
    }
}
