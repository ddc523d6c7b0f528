package lu.daach.payment.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.payment.AccountChangeLine;
import lu.daach.payment.AccountChanges;
import lu.daach.payment.DueLine;
import lu.daach.payment.HouseholdAccountSheet;
import lu.daach.payment.HouseholdDue;
import lu.daach.payment.HouseholdDues;
import lu.daach.payment.PaymentOrders;

/** {@code /api/v1/owner-dues}: what is due to owners; {@code /api/v1/account-changes}: their accounts that wait for a second person. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnerDuesResource {

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_IBAN = 60;

    @Inject
    private PaymentOrders orders;

    @Inject
    private HouseholdDues households;

    @Inject
    private AccountChanges changes;

    @Context
    private UriInfo address;

    @GET
    @Path("owner-dues")
    public JsonObject due() {
        Page page = Page.of(address);
        return Answers.list(page, orders.due(page.first(), page.size()), OwnerDuesResource::line);
    }

    @GET
    @Path("household-dues")
    public JsonObject ofHouseholds() {
        Page page = Page.of(address);
        return Answers.list(page, households.due(page.first(), page.size()), OwnerDuesResource::household);
    }

    /** On which account the household is paid: {@code {"holder": "…", "iban": "…"}}. */
    @PUT
    @Path("household-payees/{id}")
    public JsonObject account(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("holder", "iban");
        String holder = body.text("holder", LONGEST_NAME);
        String iban = body.text("iban", LONGEST_IBAN);
        body.noteUnknown();
        UUID household = Ids.asked(id);
        households.state(household, holder, iban, body.faults());
        HouseholdAccountSheet account = households.account(household);
        return Answers.object("household", account.household(), "holder", account.holder(), "iban", account.maskedIban(),
                "statedBy", account.statedBy(), "statedAt", account.statedAt());
    }

    @GET
    @Path("account-changes")
    public JsonObject changes() {
        Page page = Page.of(address);
        List<AccountChangeLine> open = changes.open();
        int from = Math.min(page.first(), open.size());
        return Answers.list(page, new Slice<>(open.subList(from, Math.min(from + page.size(), open.size())), open.size()), OwnerDuesResource::change);
    }

    /** By somebody else than who wrote the new account on the owner's card. */
    @POST
    @Path("account-changes/{id}/confirmation")
    public JsonObject confirm(@PathParam("id") String id, InputStream content) {
        Body.read(content).finish();
        changes.confirm(Ids.asked(id));
        return Answers.object("status", "confirmed");
    }

    @POST
    @Path("account-changes/{id}/refusal")
    public JsonObject refuse(@PathParam("id") String id, InputStream content) {
        Body.read(content).finish();
        changes.refuse(Ids.asked(id));
        return Answers.object("status", "refused");
    }

    private static JsonObject line(DueLine due) {
        return Answers.object("owner", due.owner(), "name", due.name(), "iban", due.maskedIban(), "amount", due.amount(),
                "items", due.items(), "since", due.since(), "drafted", due.drafted(), "accountChanging", due.changing());
    }

    private static JsonObject household(HouseholdDue due) {
        return Answers.object("household", due.household(), "name", due.name(), "holder", due.holder(), "iban", due.maskedIban(),
                "amount", due.amount(), "since", due.since(), "drafted", due.drafted());
    }

    private static JsonObject change(AccountChangeLine change) {
        return Answers.object("id", change.id(), "owner", change.owner(), "name", change.ownerName(), "oldIban", change.maskedOld(),
                "newIban", change.maskedNew(), "draftedBy", change.draftedByName(), "draftedAt", change.draftedAt());
    }
}
