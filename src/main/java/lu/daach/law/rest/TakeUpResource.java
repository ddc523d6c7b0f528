package lu.daach.law.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lu.daach.api.Answers;
import lu.daach.kernel.Ids;
import lu.daach.law.TakeUp;

/** What a stored household may also claim, so that nobody goes without for not having asked. */
@Path("households/{id}/take-up")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TakeUpResource {

    @Inject
    private TakeUp takeUp;

    @GET
    public JsonObject of(@PathParam("id") String id) {
        return Answers.object("items", takeUp.of(Ids.asked(id)).stream()
                .map(hint -> Answers.with(ReckoningJson.of(hint.reckoning()), "benefit", hint.benefit())).toList());
    }
}
