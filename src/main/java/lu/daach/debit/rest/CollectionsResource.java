package lu.daach.debit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.OnceKey;
import lu.daach.api.Page;
import lu.daach.debit.CollectionItem;
import lu.daach.debit.CollectionLine;
import lu.daach.debit.CollectionRelease;
import lu.daach.debit.CollectionSheet;
import lu.daach.debit.Collections;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.StepUp;
import lu.daach.payment.OrderState;

/** {@code /api/v1/collections}: what is collected of a month by direct debit. */
@Path("collections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CollectionsResource {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private Collections collections;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "status");
        OrderState state = OrderState.of(Page.choice(address, "status", OrderState.CODES.toArray(String[]::new)));
        return Answers.list(page, collections.list(state, page.first(), page.size()), CollectionsResource::line);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(collections.get(Ids.asked(id)));
    }

    @POST
    public Response draft(InputStream content) {
        Body body = Body.read(content).required("month");
        YearMonth month = body.month("month");
        body.noteUnknown();
        CollectionSheet collection = collections.draft(month, body.faults());
        return Created.at(address, collection.line().id(), item(collection));
    }

    /** The same key gets the same answer again; without the header {@code Daach-Code}, or with a wrong one, 403. */
    @POST
    @Path("{id}/release")
    public JsonObject release(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @HeaderParam(StepUp.HEADER) String code,
            InputStream content) {
        OnceKey.require(key, () -> collections.get(Ids.asked(id)));
        Body body = Body.read(content);
        OnceKey.check(key, body.faults());
        body.finish();
        CollectionRelease release = collections.release(Ids.asked(id), code, key);
        if (!release.proved()) {
            throw new Forbidden("payment.code");
        }
        return item(collections.keepFile(release.collection().line().id()));
    }

    @POST
    @Path("{id}/rejection")
    public JsonObject reject(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return item(collections.reject(Ids.asked(id), reason, body.faults()));
    }

    /** Tells every household by letter what is debited and when. */
    @POST
    @Path("{id}/notices")
    public JsonObject tell(@PathParam("id") String id, InputStream content) {
        Body.read(content).finish();
        return Answers.object("letters", collections.tell(Ids.asked(id)));
    }

    /** The file for the bank; 409 for a collection that is not released. */
    @GET
    @Path("{id}/pain.008")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public Response file(@PathParam("id") String id) {
        UUID collection = Ids.asked(id);
        byte[] file = collections.file(collection);
        return Response.ok(file, MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pain.008-" + collection + ".xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static JsonObject line(CollectionLine line) {
        JsonObject item = Answers.object("id", line.id(), "number", line.number(), "month", line.month(), "status", line.state().code(),
                "transactions", line.transactions(), "total", line.total(), "credited", line.credited(), "returned", line.returned());
        item = Answers.with(item, "createdBy", line.createdByName());
        item = Answers.with(item, "createdAt", line.createdAt());
        item = Answers.with(item, "releasedBy", line.releasedByName());
        item = Answers.with(item, "releasedAt", line.releasedAt());
        item = Answers.with(item, "rejectedBy", line.rejectedByName());
        item = Answers.with(item, "rejectedAt", line.rejectedAt());
        item = Answers.with(item, "reason", line.reason());
        return Answers.with(item, "noticedOn", line.noticedOn());
    }

    private static JsonObject item(CollectionSheet sheet) {
        JsonObject with = Answers.with(line(sheet.line()), "messageId", sheet.messageId());
        with = Answers.with(with, "tellUntil", sheet.tellUntil());
        with = Answers.with(with, "debits", sheet.items().stream().map(CollectionsResource::debit).toList());
        return Answers.with(with, "fileSha256", sheet.fileHash());
    }

    private static JsonObject debit(CollectionItem item) {
        return Answers.object("id", item.id(), "household", item.household(), "name", item.name(), "mandate", item.mandateId(), "reference", item.mandate(),
                "iban", item.maskedIban(), "amount", item.amount(), "dueOn", item.dueOn(), "turn", item.turn().name(), "endToEndId", item.endToEndId(),
                "state", item.state(), "creditedOn", item.creditedOn(), "returnedOn", item.returnedOn(), "returnReason", item.returnReason());
    }
}
