package lu.daach.privacy.rest;

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
import lu.daach.kernel.Ids;
import lu.daach.privacy.Retention;

/** A file is not held any more. */
@Path("holds/{id}/lifting")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldLiftingResource {

    @Inject
    private Retention retention;

    @POST
    public JsonObject lift(@PathParam("id") String hold, InputStream content) {
        Body.read(content).finish();
        return HoldsResource.item(retention.lift(Ids.asked(hold)));
    }
}
