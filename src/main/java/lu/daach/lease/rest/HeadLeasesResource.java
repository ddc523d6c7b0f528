package lu.daach.lease.rest;

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
import java.math.BigDecimal;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.lease.GuaranteeTerms;
import lu.daach.lease.HeadLeaseCard;
import lu.daach.lease.HeadLeaseFilter;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;

/** {@code /api/v1/head-leases} of contract.md 3.0; the list takes {@code ?dwelling=} and {@code ?owner=}. */
@Path("head-leases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HeadLeasesResource {

    private static final int MOST_MONTHS = 60;
    private static final int LONGEST_ID = 100;

    @Inject
    private HeadLeases leases;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "dwelling", "owner");
        HeadLeaseFilter filter = new HeadLeaseFilter(asked("owner", "lease.ownerUnknown"), asked("dwelling", "lease.dwellingUnknown"), null, null);
        return Answers.list(page, leases.list(filter, page.first(), page.size()), HeadLeasesResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(leases.get(Ids.asked(id)));
    }

    @POST
    public Response sign(InputStream content) {
        Body body = Body.read(content);
        HeadLeaseCard card = card(body);
        body.noteUnknown();
        HeadLeaseSheet sheet = leases.sign(card, body.faults());
        return Created.at(address, sheet.id(), item(sheet));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id);
        HeadLeaseCard card = card(body);
        Integer version = body.version();
        body.noteUnknown();
        return item(leases.change(Ids.asked(id), version, card, body.faults()));
    }

    private static HeadLeaseCard card(Body body) {
        body.required("dwelling", "owner", "startsOn", "monthlyRent");
        return new HeadLeaseCard(
                id(body, "dwelling", "lease.dwellingUnknown"),
                id(body, "owner", "lease.ownerUnknown"),
                body.date("startsOn"),
                body.date("lastDay"),
                money(body, "monthlyRent"),
                money(body, "monthlyCharges"),
                body.whole("noticeMonths", 0, MOST_MONTHS),
                body.date("nextRentChangeOn"),
                guarantee(body.object("guarantee")));
    }

    /** Each promise that is left out is made as usual. */
    private static GuaranteeTerms guarantee(Body body) {
        if (body == null) {
            return GuaranteeTerms.USUAL;
        }
        Integer giveBack = body.whole("giveBackMonths", 0, MOST_MONTHS);
        GuaranteeTerms usual = GuaranteeTerms.USUAL;
        GuaranteeTerms terms = new GuaranteeTerms(
                flag(body, "rentWhenEmpty", usual.rentWhenEmpty()),
                flag(body, "upkeep", usual.upkeep()),
                flag(body, "goodState", usual.goodState()),
                giveBack == null ? usual.giveBackMonths() : giveBack,
                flag(body, "followUp", usual.followUp()));
        body.noteUnknown();
        return terms;
    }

    private static boolean flag(Body body, String name, boolean otherwise) {
        Boolean flag = body.flag(name);
        return flag == null ? otherwise : flag;
    }

    private static Money money(Body body, String name) {
        BigDecimal amount = body.money(name);
        return amount == null ? null : new Money(amount);
    }

    private static UUID id(Body body, String name, String unknownKey) {
        String text = body.text(name, LONGEST_ID);
        try {
            return text == null ? null : Ids.known(text);
        } catch (Missing e) {
            body.faults().add(body.at(name), unknownKey);
            return null;
        }
    }

    private UUID asked(String name, String unknownKey) {
        String text = address.getQueryParameters().getFirst(name);
        try {
            return text == null ? null : Ids.known(text);
        } catch (Missing e) {
            throw InvalidInput.at("/" + name, unknownKey);
        }
    }

    private static JsonObject item(HeadLeaseSheet lease) {
        GuaranteeTerms guarantee = lease.guarantee();
        return Answers.object("id", lease.id(), "version", lease.version(), "dwelling", lease.dwelling(), "owner", lease.owner(),
                "startsOn", lease.startsOn(), "lastDay", lease.lastDay(), "monthlyRent", lease.monthlyRent(),
                "monthlyCharges", lease.monthlyCharges(), "noticeMonths", lease.noticeMonths(),
                "nextRentChangeOn", lease.nextRentChangeOn(),
                "guarantee", Answers.object("rentWhenEmpty", guarantee.rentWhenEmpty(), "upkeep", guarantee.upkeep(),
                        "goodState", guarantee.goodState(), "giveBackMonths", guarantee.giveBackMonths(), "followUp", guarantee.followUp()));
    }
}
