package lu.daach.scheme.rest;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionSheet;

/** {@code /api/v1/schemes}: the schemes of the caller's region with their versions over time. */
@Path("schemes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchemesResource {

    @Inject
    private Schemes schemes;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<Map.Entry<Scheme, List<VersionSheet>>> all = new ArrayList<>(schemes.all().entrySet());
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()),
                one -> scheme(one.getKey(), one.getValue()));
    }

    /** One scheme by its code, such as {@code hauscare}; another code is missing. */
    @GET
    @Path("{code}")
    public JsonObject get(@PathParam("code") String code) {
        Page.none(address);
        List<VersionSheet> versions = schemes.of(Scheme.of(code).orElse(Scheme.HAUSCARE));
        return scheme(Scheme.of(code).orElseThrow(Missing::new), versions);
    }

    private static JsonObject scheme(Scheme scheme, List<VersionSheet> versions) {
        return Answers.object("scheme", scheme.code(), "versions", versions.stream().map(SchemeJson::item).toList());
    }
}
