package lu.daach.desk.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.desk.DwellingFiles;
import lu.daach.desk.DwellingStanding;
import lu.daach.dwelling.DwellingCard;
import lu.daach.dwelling.DwellingFilter;
import lu.daach.dwelling.rest.DwellingJson;
import lu.daach.kernel.Ids;

/** {@code /api/v1/dwellings} of contract.md 3.0: here, because an item says how the dwelling stands. */
@Path("dwellings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DwellingsResource {

    @Inject
    private DwellingFiles dwellings;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, dwellings.list(new DwellingFilter(null, null), page.first(), page.size()), DwellingsResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(dwellings.get(Ids.asked(id)));
    }

    @POST
    public Response register(InputStream content) {
        Body body = Body.read(content);
        DwellingCard card = DwellingJson.card(body);
        body.noteUnknown();
        DwellingStanding standing = dwellings.register(card, body.faults());
        return Created.at(address, standing.dwelling().id(), item(standing));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id).ignoring("status");
        DwellingCard card = DwellingJson.card(body);
        Integer version = body.version();
        body.noteUnknown();
        return item(dwellings.change(Ids.asked(id), version, card, body.faults()));
    }

    private static JsonObject item(DwellingStanding standing) {
        List<Object> members = DwellingJson.members(standing.dwelling());
        members.add("status");
        members.add(standing.status().code());
        return Answers.object(members.toArray());
    }
}
