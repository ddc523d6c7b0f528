package lu.daach.payment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.kernel.Slice;
import lu.daach.payment.ClearedOrder;
import lu.daach.payment.Settlements;

/** {@code /api/v1/payment-settlements}: how far the bank has paid released orders; a POST clears what the statements show by now. */
@Path("payment-settlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettlementsResource {

    @Inject
    private Settlements settlements;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<ClearedOrder> orders = settlements.orders();
        int from = Math.min(page.first(), orders.size());
        return Answers.list(page, new Slice<>(orders.subList(from, Math.min(from + page.size(), orders.size())), orders.size()), SettlementsResource::order);
    }

    @POST
    public JsonObject settle(InputStream content) {
        Body.read(content).finish();
        return Answers.object("cleared", settlements.settle());
    }

    private static JsonObject order(ClearedOrder order) {
        return Answers.object("order", order.order(), "number", order.number(), "total", order.total(), "cleared", order.cleared(), "open", order.open());
    }
}
