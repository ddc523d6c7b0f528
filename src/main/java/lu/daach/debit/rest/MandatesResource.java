package lu.daach.debit.rest;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.debit.Creditor;
import lu.daach.debit.Mandate;
import lu.daach.debit.MandateCard;
import lu.daach.debit.Mandates;
import lu.daach.debit.rules.MandateState;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Installation;

/** {@code /api/v1/mandates} and {@code /api/v1/creditor}: what households allow to be collected, and who collects. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MandatesResource {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_NUMBER = 60;
    private static final int LAST_DAY = 28;
    private static final int MOST_NOTICE = 14;

    @Inject
    private Mandates mandates;

    @Inject
    private Installation installation;

    @Context
    private UriInfo address;

    @GET
    @Path("mandates")
    public JsonObject list() {
        Page page = Page.of(address, "state", "household");
        String household = address.getQueryParameters().getFirst("household");
        UUID only = household == null ? null : Ids.asked(household);
        List<Mandate> found = mandates.list(only, MandateState.of(Page.choice(address, "state", MandateState.CODES.toArray(String[]::new))));
        int from = Math.min(page.first(), found.size());
        return Answers.list(page, new Slice<>(found.subList(from, Math.min(from + page.size(), found.size())), found.size()), this::item);
    }

    @GET
    @Path("mandates/{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(mandates.get(Ids.asked(id)));
    }

    @POST
    @Path("mandates")
    public Response sign(InputStream content) {
        Body body = Body.read(content).required("household", "holder", "iban", "signedOn", "dueDay");
        MandateCard card = new MandateCard(body.id("household"), body.text("holder", LONGEST_NAME), body.text("iban", LONGEST_NUMBER), body.date("signedOn"),
                body.whole("dueDay", 1, LAST_DAY));
        body.noteUnknown();
        Mandate mandate = mandates.sign(card, body.faults());
        return Created.at(address, mandate.id(), item(mandate));
    }

    @POST
    @Path("mandates/{id}/revocation")
    public JsonObject revoke(@PathParam("id") String id, InputStream content) {
        Body.read(content).finish();
        return item(mandates.revoke(Ids.asked(id)));
    }

    /** Somebody has looked at a debit that came back: collecting goes on. */
    @POST
    @Path("mandates/{id}/resumption")
    public JsonObject goOn(@PathParam("id") String id, InputStream content) {
        Body.read(content).finish();
        return item(mandates.goOn(Ids.asked(id)));
    }

    /** An empty object while nobody has said who collects. */
    @GET
    @Path("creditor")
    public JsonObject creditor() {
        Page.of(address);
        Creditor creditor = mandates.creditor();
        return creditor == null ? Answers.object() : creditor(creditor);
    }

    @PUT
    @Path("creditor")
    public JsonObject collectAs(InputStream content) {
        Body body = Body.read(content).required("name", "iban", "identifier", "noticeDays");
        String name = body.text("name", LONGEST_NAME);
        String iban = body.text("iban", LONGEST_NUMBER);
        String identifier = body.text("identifier", LONGEST_NUMBER);
        Integer days = body.whole("noticeDays", 1, MOST_NOTICE);
        body.noteUnknown();
        return creditor(mandates.collectAs(name, iban, identifier, days, body.faults()));
    }

    private static JsonObject creditor(Creditor creditor) {
        return Answers.object("name", creditor.name(), "iban", creditor.iban(), "identifier", creditor.identifier(), "noticeDays", creditor.noticeDays());
    }

    private JsonObject item(Mandate mandate) {
        LocalDate today = installation.today();
        return Answers.object("id", mandate.id(), "household", mandate.household(), "name", mandate.name(), "fileNumber", mandate.fileNumber(),
                "reference", mandate.reference(), "holder", mandate.holder(), "iban", mandate.maskedIban(), "signedOn", mandate.signedOn(),
                "dueDay", mandate.dueDay(), "state", mandate.state(today).code(), "next", mandate.next().name(), "lastUsed", mandate.lastUsed(),
                "heldSince", mandate.heldSince(), "revokedOn", mandate.revokedOn());
    }
}
