package lu.daach.occupancy.rest;

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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.household.DeterminationJson;
import lu.daach.household.TurnJson;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.AmountOutlook;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyCard;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.rulebook.Scheme;

/** {@code /api/v1/occupancies} of contract.md 3.0. */
@Path("occupancies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OccupanciesResource {

    private static final List<String> SCHEMES = Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    private static final int LONGEST_REASON = 2000;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "activeOn");
        OccupancyFilter filter = new OccupancyFilter(Page.date(address, "activeOn"), null, null);
        return Answers.list(page, occupancies.list(filter, page.first(), page.size()), OccupanciesResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(occupancies.get(Ids.asked(id)));
    }

    /** What is paid today and why: how the incomes were found, the steps, their sources and the sentences, as they were kept; what would change it, how to object. */
    @GET
    @Path("{id}/assessment")
    public JsonObject assessment(@PathParam("id") String id) {
        JsonObject explained = occupancies.assessment(Ids.asked(id), installation.today()).map(OccupanciesResource::explained)
                .orElseThrow(lu.daach.kernel.Missing::new);
        AmountOutlook outlook = occupancies.outlook(Ids.asked(id), installation.today()).orElseThrow();
        return Answers.with(Answers.with(explained, "changes", TurnJson.of(outlook.turns())), "objection", TurnJson.of(outlook.objection()));
    }

    @POST
    public Response conclude(InputStream content) {
        Body body = Body.read(content).required("household", "dwelling", "scheme", "startsOn").ignoring("commune");
        OccupancyCard card = new OccupancyCard(
                body.id("household"), body.id("dwelling"), body.id("place"),
                body.choice("scheme", code -> Scheme.of(code).orElse(null), SCHEMES),
                body.date("startsOn"), body.date("lastDay"), body.money("monthly"), body.money("savings"),
                body.text("reason", LONGEST_REASON));
        body.noteUnknown();
        OccupancySheet sheet = occupancies.conclude(card, body.faults());
        return Created.at(address, sheet.id(), item(sheet));
    }

    /** Changes the last day; everything else of a concluded contract stays and may only be sent back as it is. */
    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        OccupancySheet known = occupancies.getToChange(Ids.asked(id));
        Body body = Body.read(content).ofItem(id).ignoring("status");
        Integer version = body.version();
        LocalDate lastDay = body.date("lastDay");
        String reason = body.text("reason", LONGEST_REASON);
        unchanged(body, "household", body.id("household"), known.household());
        unchanged(body, "dwelling", body.id("dwelling"), known.dwelling());
        unchanged(body, "place", body.id("place"), known.place());
        unchanged(body, "scheme", body.choice("scheme", SCHEMES), known.scheme().code());
        unchanged(body, "startsOn", body.date("startsOn"), known.startsOn());
        unchanged(body, "commune", body.text("commune", 4), known.communeCode());
        unchanged(body, "monthly", Answers.money(body.money("monthly")), money(known.monthly()));
        unchanged(body, "savings", Answers.money(body.money("savings")), money(known.savings()));
        body.finish();
        return item(occupancies.end(known.id(), version, lastDay, reason));
    }

    private static String money(lu.daach.kernel.Money amount) {
        return amount == null ? null : Answers.money(amount.amount());
    }

    private static void unchanged(Body body, String name, Object sent, Object known) {
        body.faults().require(!body.has(name) || sent == null || Objects.equals(sent, known), body.at(name), "occupancy.unchangeable");
    }

    static JsonObject item(OccupancySheet occupancy) {
        return Answers.object(
                "id", occupancy.id(),
                "version", occupancy.version(),
                "household", occupancy.household(),
                "dwelling", occupancy.dwelling(),
                "place", occupancy.place(),
                "commune", occupancy.communeCode(),
                "scheme", occupancy.scheme().code(),
                "startsOn", occupancy.startsOn(),
                "lastDay", occupancy.lastDay(),
                "monthly", occupancy.monthly(),
                "savings", occupancy.savings(),
                "status", occupancy.status().code());
    }

    private static JsonObject explained(AssessmentSheet sheet) {
        return Answers.object(
                "appliesFrom", sheet.appliesFrom(),
                "monthly", sheet.monthly(),
                "gross", sheet.gross(),
                "savings", sheet.savings(),
                "agreedOtherwise", sheet.agreedOtherwise(),
                "incomes", DeterminationJson.told(sheet.incomes()),
                "steps", sheet.steps().stream().map(step -> Answers.object(
                        "key", step.key(), "value", step.value(), "unit", step.unit())).toList(),
                "sources", sheet.sources().stream().map(source -> Answers.object(
                        "act", source.act(), "article", source.article(), "from", source.from())).toList(),
                "text", Answers.texts(language -> String.join(" ", sheet.text().stream().map((Sentence s) -> s.in(language)).toList())));
    }
}
