package lu.daach.privacy.rest;

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
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.kernel.Slice;
import lu.daach.privacy.Retention;
import lu.daach.privacy.RetentionLine;

/** The calendar of retention. */
@Path("retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

    @Inject
    private Retention retention;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<RetentionLine> all = retention.calendar(null);
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), RetentionResource::item);
    }

    private static JsonObject item(RetentionLine line) {
        return Answers.object("household", line.household(), "fileNumber", line.fileNumber(), "kind", line.kind(), "lastUse", line.lastUse(),
                "over", line.over(), "eraseOn", line.eraseOn(), "state", line.state().code(), "hold", line.hold());
    }
}
