package lu.daach.household.rest;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.household.Duplicate;
import lu.daach.household.MergeCard;
import lu.daach.household.MergerSheet;
import lu.daach.household.Mergers;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;

/** {@code /api/v1/mergers}: files of one household made one, and parted again. */
@Path("mergers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MergersResource {

    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_REASON = 1000;

    @Inject
    private Mergers mergers;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<MergerSheet> all = mergers.list();
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), MergersResource::item);
    }

    /** Files that may be of one household, with the reasons. */
    @GET
    @Path("candidates")
    public JsonObject candidates() {
        Page page = Page.of(address);
        List<Duplicate> all = mergers.duplicates();
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()),
                pair -> Answers.object("one", pair.one().id(), "other", pair.other().id(),
                        "reasons", pair.reasons().stream().map(reason -> reason.kind().code()).distinct().toList()));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(mergers.get(Ids.asked(id)));
    }

    @POST
    public Response merge(InputStream content) {
        Body body = Body.read(content).required("kept", "closed", "reason");
        Map<String, String> same = new LinkedHashMap<>();
        body.objects("same", pair -> {
            pair.required("closed", "kept");
            String closed = pair.text("closed", LONGEST_KEY);
            String kept = pair.text("kept", LONGEST_KEY);
            return closed == null || kept == null ? null : same.put(closed, kept);
        });
        MergeCard card = new MergeCard(body.id("kept"), body.id("closed"), same, body.text("reason", LONGEST_REASON));
        body.noteUnknown();
        MergerSheet sheet = mergers.merge(card, body.faults());
        return Created.at(address, sheet.id(), item(sheet));
    }

    @POST
    @Path("{id}/undoing")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return item(mergers.undo(Ids.asked(id), reason, body.faults()));
    }

    private static JsonObject item(MergerSheet merger) {
        return Answers.object("id", merger.id(), "kept", merger.kept(), "closed", merger.closed(), "reason", merger.reason(), "on", merger.on(),
                "by", merger.by(), "rows", merger.rows(), "undoneOn", merger.undoneOn(), "undoneBy", merger.undoneBy(),
                "undoReason", merger.undoReason());
    }
}
