package lu.daach.dwelling.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.dwelling.Communes;
import lu.daach.kernel.Ids;

/** {@code /api/v1/communes} of contract.md 3.0, read only. */
@Path("communes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommunesResource {

    @Inject
    private Communes communes;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, communes.list(page.first(), page.size()), CommunesResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(communes.get(Ids.asked(id)));
    }

    private static JsonObject item(CommuneSheet commune) {
        return Answers.object("id", commune.id(), "code", commune.code(), "name", commune.name(),
                "from", commune.period().startsOn(), "until", commune.until());
    }
}
