package lu.daach.banking.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lu.daach.api.Answers;
import lu.daach.banking.Payments;
import lu.daach.kernel.Ids;

/** {@code /api/v1/occupancies/{id}/reference}: the creditor reference (ISO 11649) that a household writes on its payments. */
@Path("occupancies/{id}/reference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {

    @Inject
    private Payments payments;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return Answers.object("reference", payments.reference(Ids.asked(id)));
    }
}
