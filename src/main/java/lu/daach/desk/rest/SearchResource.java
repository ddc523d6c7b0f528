package lu.daach.desk.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.desk.FoundFile;
import lu.daach.desk.FoundGroup;
import lu.daach.desk.FoundPart;
import lu.daach.desk.Search;

/** {@code /api/v1/search?q=}: what is found for some words, the best first; {@code size} of each kind. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    private Search search;

    @Context
    private UriInfo address;

    @GET
    public JsonObject find() {
        Page page = Page.of(address, "q");
        List<JsonObject> items = search.find(address.getQueryParameters().getFirst("q"), page.size()).stream()
                .flatMap(group -> group.items().stream().map(found -> item(group, found))).toList();
        return Answers.object("items", items, "total", items.size());
    }

    private static JsonObject item(FoundGroup group, FoundFile found) {
        return Answers.object("kind", found.kind().code(), "kindName", group.kindName(), "id", found.id(), "title", text(found.title()), "detail", text(found.detail()),
                "path", found.path());
    }

    private static String text(List<FoundPart> parts) {
        return parts.stream().map(FoundPart::text).collect(Collectors.joining());
    }
}
