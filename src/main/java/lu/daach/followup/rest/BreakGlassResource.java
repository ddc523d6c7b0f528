package lu.daach.followup.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.BreakGlass;
import lu.daach.followup.BreakingSheet;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;

/** {@code /api/v1/break-glass}: who read against the rule, and what was thought of it. */
@Path("break-glass")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BreakGlassResource {

    private static final String JUSTIFIED = "justified";

    @Inject
    private BreakGlass breakGlass;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<BreakingSheet> all = breakGlass.list();
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), BreakGlassResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(breakGlass.get(Ids.asked(id)));
    }

    @POST
    @Path("{id}/end")
    public JsonObject end(@PathParam("id") String id) {
        return item(breakGlass.end(Ids.asked(id)));
    }

    @POST
    @Path("{id}/review")
    public JsonObject review(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("verdict", "remark");
        String verdict = body.choice("verdict", word -> word, List.of(JUSTIFIED, "unjustified"));
        String remark = body.textOrNothing("remark", BreakGlass.LONGEST_REASON);
        body.noteUnknown();
        return item(breakGlass.review(Ids.asked(id), verdict == null ? null : JUSTIFIED.equals(verdict), remark, body.faults()));
    }

    static JsonObject item(BreakingSheet sheet) {
        return Answers.object("id", sheet.id(), "household", sheet.household(), "fileNumber", sheet.fileNumber(), "openedBy", sheet.openedBy(),
                "openedByName", sheet.openedByName(), "reason", sheet.reason(), "openedAt", sheet.openedAt().toString(),
                "endsAt", sheet.endsAt().toString(), "running", sheet.running(), "reviewDueOn", sheet.reviewDueOn(),
                "reviewedOn", sheet.reviewedOn(), "reviewedByName", sheet.reviewedByName(),
                "verdict", sheet.justified() == null ? null : sheet.justified() ? JUSTIFIED : "unjustified", "remark", sheet.remark());
    }
}
