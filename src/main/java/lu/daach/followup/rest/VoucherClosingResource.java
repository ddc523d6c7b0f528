package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import lu.daach.api.Body;
import lu.daach.followup.VoucherSheet;
import lu.daach.followup.Vouchers;
import lu.daach.kernel.Ids;

/** What became of a voucher. */
@Path("vouchers/{id}/closing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VoucherClosingResource {

    @Inject
    private Vouchers vouchers;

    @POST
    public JsonObject close(@PathParam("id") String voucher, InputStream content) {
        Body body = Body.read(content).required("state", "on");
        String state = body.choice("state", VoucherSheet.CLOSED);
        LocalDate on = body.date("on");
        body.noteUnknown();
        return VouchersResource.item(vouchers.close(Ids.asked(voucher), state, on, body.faults()));
    }
}
