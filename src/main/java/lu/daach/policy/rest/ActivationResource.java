package lu.daach.policy.rest;

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
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;
import lu.daach.policy.Activations;

/** {@code /api/v1/scheme-versions/{id}/activation}: another person puts a draft in force. */
@Path("scheme-versions/{id}/activation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActivationResource {

    @Inject
    private Activations activations;

    @POST
    public JsonObject activate(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.finish();
        Activations.Activated done = activations.activate(Ids.asked(id), version);
        return Answers.object("id", done.version().id(), "version", done.version().version(), "scheme", done.version().scheme().code(),
                "number", done.version().number(), "startsOn", done.version().startsOn(), "state", done.version().state().code(),
                "contracts", Answers.object("assessed", done.contracts().assessed(), "missing", done.contracts().missing(),
                        "agreed", done.contracts().agreed()));
    }
}
