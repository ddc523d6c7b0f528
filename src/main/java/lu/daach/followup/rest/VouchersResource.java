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
import lu.daach.followup.VoucherCard;
import lu.daach.followup.VoucherSheet;
import lu.daach.followup.Vouchers;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;

/** The vouchers and certificates by which an aid is handed over. */
@Path("aids/{id}/vouchers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VouchersResource {

    @Inject
    private Vouchers vouchers;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String aid) {
        Page page = Page.of(address);
        List<VoucherSheet> all = vouchers.of(Ids.asked(aid));
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), VouchersResource::item);
    }

    @POST
    public Response issue(@PathParam("id") String aid, InputStream content) {
        Body body = Body.read(content).required("place", "validUntil");
        BigDecimal amount = body.money("worth");
        VoucherCard card = new VoucherCard(amount == null ? null : new Money(amount), body.text("place", VoucherCard.LONGEST_PLACE), body.date("validUntil"));
        body.noteUnknown();
        VoucherSheet voucher = vouchers.issue(Ids.asked(aid), card, body.faults());
        return Response.created(URI.create(address.getBaseUri() + "aids/" + aid + "/vouchers")).entity(item(voucher)).build();
    }

    static JsonObject item(VoucherSheet voucher) {
        return Answers.object("id", voucher.id(), "aid", voucher.aid(), "number", voucher.number(), "worth", voucher.amount(), "place", voucher.place(),
                "issuedOn", voucher.issuedOn(), "validUntil", voucher.validUntil(), "state", voucher.state(), "closedOn", voucher.closedOn());
    }
}
