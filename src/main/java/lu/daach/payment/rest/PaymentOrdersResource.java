package lu.daach.payment.rest;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.MissingKey;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.StepUp;
import lu.daach.payment.BankReport;
import lu.daach.payment.DraftOrder;
import lu.daach.payment.OrderLine;
import lu.daach.payment.OrderSheet;
import lu.daach.payment.OrderState;
import lu.daach.payment.PaymentLine;
import lu.daach.payment.PaymentOrders;
import lu.daach.payment.RefusalSaid;
import lu.daach.payment.Refused;
import lu.daach.payment.PaymentReports;
import lu.daach.payment.Pays;
import lu.daach.payment.Release;

/** {@code /api/v1/payment-orders} of contract.md 3.3. */
@Path("payment-orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentOrdersResource {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_CODE = 4;

    @Inject
    private PaymentOrders orders;

    @Inject
    private PaymentReports reports;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "status");
        OrderState state = OrderState.of(Page.choice(address, "status", OrderState.CODES.toArray(String[]::new)));
        return Answers.list(page, orders.list(state, page.first(), page.size()), PaymentOrdersResource::line);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(orders.get(Ids.asked(id)));
    }

    @POST
    public Response draft(InputStream content) {
        Body body = Body.read(content).required("executionOn");
        LocalDate executionOn = body.date("executionOn");
        LocalDate until = body.date("until");
        Pays pays = body.choice("pays", Pays::of, Pays.CODES);
        UUID owner = body.id("owner");
        UUID household = body.id("household");
        body.faults().require(owner == null || pays != Pays.HOUSEHOLDS, "/owner", "payment.otherParty")
                .require(household == null || pays == Pays.HOUSEHOLDS, "/household", "payment.otherParty");
        body.noteUnknown();
        UUID only = owner == null ? household : owner;
        OrderSheet order = orders.draft(new DraftOrder(executionOn, until, pays == null ? Pays.OWNERS : pays,
                only == null ? List.of() : List.of(only)), body.faults());
        return Created.at(address, order.line().id(), item(order));
    }

    /** The same key gets the same answer again; without the header {@code Daach-Code}, or with a wrong one, 403. */
    @POST
    @Path("{id}/release")
    public JsonObject release(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, @HeaderParam(StepUp.HEADER) String code,
            InputStream content) {
        if (key == null || key.isBlank()) {
            orders.get(Ids.asked(id));
            throw new MissingKey();
        }
        Body body = Body.read(orNothing(content));
        body.faults().require(KEY.matcher(key).matches(), "", "payment.malformedKey");
        body.finish();
        Release release = orders.release(Ids.asked(id), code, key);
        if (!release.proved()) {
            throw new Forbidden("payment.code");
        }
        return item(orders.keepFile(release.order().line().id()));
    }

    @POST
    @Path("{id}/rejection")
    public JsonObject reject(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return item(orders.reject(Ids.asked(id), reason, body.faults()));
    }

    /** Payments that the bank did not make are due again; {@code payment}: left out, all of the order. */
    @POST
    @Path("{id}/refusals")
    public JsonObject refuse(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("said", "note");
        UUID payment = body.id("payment");
        RefusalSaid said = body.choice("said", RefusalSaid::of, RefusalSaid.CODES);
        String code = body.textOrNothing("code", LONGEST_CODE);
        String note = body.text("note", LONGEST_REASON);
        body.noteUnknown();
        return item(orders.refuse(Ids.asked(id), new Refused(payment == null ? List.of() : List.of(payment), said, code, note), body.faults()));
    }

    /** The file for the bank; 409 for an order that is not released. */
    @GET
    @Path("{id}/pain.001")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public Response file(@PathParam("id") String id) {
        UUID order = Ids.asked(id);
        byte[] file = orders.file(order);
        return Response.ok(file, MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pain.001-" + order + ".xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** What is sent, or an empty object where nothing is: a release has no fields of its own. */
    private static InputStream orNothing(InputStream content) {
        PushbackInputStream sent = new PushbackInputStream(content);
        try {
            int first = sent.read();
            if (first < 0) {
                return new ByteArrayInputStream("{}".getBytes(StandardCharsets.US_ASCII));
            }
            sent.unread(first);
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject line(OrderLine order) {
        return Answers.object("id", order.id(), "number", order.number(), "status", order.state().code(), "pays", order.pays().code(), "executionOn", order.executionOn(),
                "transactions", order.transactions(), "total", order.total(), "createdBy", order.createdByName(), "createdAt", order.createdAt(),
                "releasedBy", order.releasedByName(), "releasedAt", order.releasedAt(), "rejectedBy", order.rejectedByName(),
                "rejectedAt", order.rejectedAt(), "reason", order.reason());
    }

    private static JsonObject item(OrderSheet order) {
        JsonObject with = Answers.with(line(order.line()), "messageId", order.messageId());
        with = Answers.with(with, "debtor", Answers.object("name", order.debtorName(), "iban", order.maskedDebtorIban()));
        with = Answers.with(with, "payments", order.payments().stream().map(PaymentOrdersResource::payment).toList());
        return Answers.with(with, "fileSha256", order.fileHash());
    }

    /** What the bank said of the file, the last report first. */
    @GET
    @Path("{id}/reports")
    public JsonObject reports(@PathParam("id") String id) {
        Page page = Page.of(address);
        List<BankReport> all = reports.of(orders.get(Ids.asked(id)).line().id());
        int from = Math.min(page.first(), all.size());
        return Answers.list(page, new Slice<>(all.subList(from, Math.min(from + page.size(), all.size())), all.size()), PaymentOrdersResource::report);
    }

    private static JsonObject report(BankReport report) {
        return Answers.object("id", report.id(), "messageId", report.messageId(), "status", report.status(), "verdict", report.verdict().code(),
                "refused", report.refused(), "fresh", report.fresh(), "broughtBy", report.broughtByName(), "broughtAt", report.broughtAt());
    }

    private static JsonObject payment(PaymentLine payment) {
        return Answers.object("id", payment.id(), "owner", payment.owner(), "household", payment.household(), "name", payment.name(), "iban", payment.maskedIban(),
                "amount", payment.amount(), "items", payment.items(), "endToEndId", payment.endToEndId(), "remittance", payment.remittance(),
                "accountChanging", payment.changing(), "refused", payment.refused());
    }
}
