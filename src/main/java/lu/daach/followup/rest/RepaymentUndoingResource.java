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
import lu.daach.api.Body;
import lu.daach.followup.Advances;
import lu.daach.kernel.Ids;

/** Undoes a repayment that was written down by mistake. */
@Path("repayments/{id}/undoing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RepaymentUndoingResource {

    @Inject
    private Advances advances;

    @POST
    public JsonObject undo(@PathParam("id") String repayment, InputStream content) {
        Body.read(content).finish();
        return AdvancesResource.item(advances.undo(Ids.asked(repayment)));
    }
}
