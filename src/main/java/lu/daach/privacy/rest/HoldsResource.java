package lu.daach.privacy.rest;

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
import java.net.URI;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.privacy.HoldSheet;
import lu.daach.privacy.Retention;

/** What keeps a file from being given up. */
@Path("households/{id}/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldsResource {

    @Inject
    private Retention retention;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        Page page = Page.of(address);
        List<HoldSheet> all = retention.holds(Ids.asked(household));
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), HoldsResource::item);
    }

    @POST
    public Response hold(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", Retention.LONGEST_REASON);
        body.noteUnknown();
        HoldSheet hold = retention.hold(Ids.asked(household), reason, body.faults());
        return Response.created(URI.create(address.getBaseUri() + "households/" + household + "/holds")).entity(item(hold)).build();
    }

    static JsonObject item(HoldSheet hold) {
        return Answers.object("id", hold.id(), "household", hold.household(), "reason", hold.reason(), "setOn", hold.setOn(), "setBy", hold.setBy(),
                "liftedOn", hold.liftedOn(), "liftedBy", hold.liftedBy());
    }
}
