package lu.daach.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.exchange.KeptView;
import lu.daach.exchange.KeptViews;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;

/** {@code /api/v1/views}: the filters that somebody keeps under a name; {@code ?list=} names the list. */
@Path("views")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ViewsResource {

    @Inject
    private KeptViews views;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "list");
        String list = address.getQueryParameters().getFirst("list");
        List<KeptView> all = list == null ? List.of() : views.of(list);
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), ViewsResource::item);
    }

    @POST
    public Response keep(InputStream content) {
        Body body = Body.read(content);
        body.required("list", "name", "query");
        String list = body.text("list", 40);
        String name = body.text("name", 40);
        String query = body.text("query", 1000);
        boolean shared = Boolean.TRUE.equals(body.flag("shared"));
        body.finish();
        KeptView view = views.keep(list, name, query, shared);
        return Created.at(address, view.id(), item(view));
    }

    @DELETE
    @Path("{id}")
    public JsonObject remove(@PathParam("id") String id) {
        views.remove(Ids.asked(id));
        return Answers.object("id", id);
    }

    private static JsonObject item(KeptView view) {
        return Answers.object("id", view.id(), "list", view.list(), "name", view.name(), "query", view.query(), "shared", view.shared(), "own", view.own());
    }
}
