package lu.daach.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.api.Upload;
import lu.daach.exchange.ImportBatch;
import lu.daach.exchange.ImportBatch.Found;
import lu.daach.exchange.ImportBatch.Part;
import lu.daach.exchange.ImportBatch.Taken;
import lu.daach.exchange.ImportField;
import lu.daach.exchange.ImportKind;
import lu.daach.exchange.Imports;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Myself;
import lu.daach.organisation.Permission;

/**
 * {@code /api/v1/imports}: a file is brought in, its columns named, its rows checked, kept, perhaps taken back. Checking and keeping
 * take their time: they are answered with 202 and seen at the item's {@code running}.
 */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int ACCEPTED = 202;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 2_000_000;

    @Inject
    private Imports imports;

    @Inject
    private Myself myself;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, imports.list(page.first(), page.size()), this::item);
    }

    /** The body is the file, {@code ?name=} what it is called. */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response bring(InputStream content) {
        myself.require(Permission.IMPORT);
        byte[] file = Upload.read(content, headers, Imports.LARGEST_FILE);
        ImportBatch batch = imports.bring(file, address.getQueryParameters().getFirst("name"));
        return Created.at(address, batch.id(), item(batch));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(imports.get(Ids.asked(id)));
    }

    @DELETE
    @Path("{id}")
    public JsonObject discard(@PathParam("id") String id) {
        return item(imports.discard(Ids.asked(id)));
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject map(@PathParam("id") String id, InputStream content) {
        myself.require(Permission.IMPORT);
        Body body = Body.read(content);
        body.required("sheets");
        List<Taken> taken = body.objects("sheets", ImportsResource::taken);
        body.finish();
        return item(imports.map(Ids.asked(id), taken));
    }

    private static Taken taken(Body sheet) {
        sheet.required("position");
        Integer position = sheet.whole("position", 0, MOST_COLUMNS);
        ImportKind kind = sheet.choice("kind", ImportKind::of, ImportKind.CODES);
        Map<String, Integer> mapping = new LinkedHashMap<>();
        Body columns = sheet.object("mapping");
        if (columns != null && kind != null) {
            for (ImportField field : kind.fields()) {
                Integer column = columns.whole(field.code(), 0, MOST_COLUMNS - 1);
                if (column != null) {
                    mapping.put(field.code(), column);
                }
            }
            columns.noteUnknown();
        }
        return new Taken(position == null ? -1 : position, kind, mapping);
    }

    @POST
    @Path("{id}/check")
    public Response check(@PathParam("id") String id) {
        return Response.status(ACCEPTED).entity(item(imports.check(Ids.asked(id)))).build();
    }

    @GET
    @Path("{id}/findings")
    public JsonObject findings(@PathParam("id") String id) {
        Page page = Page.of(address, "severity");
        String severity = Page.choice(address, "severity", "fault", "warning");
        return Answers.list(page, imports.findings(Ids.asked(id), severity, page.first(), page.size()), ImportsResource::finding);
    }

    @PUT
    @Path("{id}/rows")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject leaveOut(@PathParam("id") String id, InputStream content) {
        myself.require(Permission.IMPORT);
        Body body = Body.read(content);
        body.required("sheet", "row", "leftOut");
        Integer sheet = body.whole("sheet", 0, MOST_COLUMNS);
        Integer row = body.whole("row", 1, MOST_ROWS);
        Boolean out = body.flag("leftOut");
        body.finish();
        return item(imports.leaveOut(Ids.asked(id), sheet, row, out));
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@PathParam("id") String id) {
        return Response.status(ACCEPTED).entity(item(imports.accept(Ids.asked(id)))).build();
    }

    @POST
    @Path("{id}/undoing")
    public JsonObject undo(@PathParam("id") String id) {
        UUID batch = Ids.asked(id);
        return item(imports.undo(batch));
    }

    private JsonObject item(ImportBatch batch) {
        JsonObject running = batch.running() == null ? null
                : Answers.object("act", batch.running().act(), "done", batch.running().done(), "total", batch.running().total());
        return Answers.object("id", batch.id(), "fileName", batch.fileName(), "state", batch.state(), "by", batch.by(), "broughtOn", batch.broughtOn(),
                "importedOn", batch.importedOn(), "undoneOn", batch.undoneOn(), "rows", batch.rows(), "good", batch.good(), "leftOut", batch.leftOut(),
                "faults", batch.faults(), "warnings", batch.warnings(), "made", batch.made(), "running", running,
                "failure", batch.failure() == null ? null : texts(batch.failure()), "sheets", batch.parts().stream().map(ImportsResource::part).toList());
    }

    private static JsonObject part(Part part) {
        return Answers.object("position", part.position(), "name", part.name(), "kind", part.kind() == null ? null : part.kind().code(),
                "headings", part.headings(), "mapping", part.mapping(), "rows", part.rows());
    }

    private static JsonObject finding(Found found) {
        return Answers.object("sheet", found.sheet(), "sheetName", found.sheetName(), "row", found.row(), "column", found.column(),
                "heading", found.heading(), "severity", found.fault() ? "fault" : "warning", "leftOut", found.leftOut(),
                "key", found.sentence().key().substring(found.sentence().key().lastIndexOf('.') + 1), "text", texts(found.whole()));
    }

    private static JsonObject texts(Sentence sentence) {
        return Answers.texts(sentence::in);
    }
}
