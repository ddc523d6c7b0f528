package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lu.daach.api.Answers;
import lu.daach.followup.Readers;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/readers}: who read its file, for the household. */
@Path("households/{id}/readers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdReadersResource {

    @Inject
    private Readers readers;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        return Answers.object("items", readers.of(Ids.asked(household)).lines().stream().map(one -> Answers.object("on", one.on(), "at", one.at(),
                "name", one.name(), "seen", one.seen(), "refused", one.refused())).toList());
    }
}
