package lu.daach.policy.rest;

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
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.policy.SimulationCard;
import lu.daach.policy.SimulationLine;
import lu.daach.policy.SimulationSheet;
import lu.daach.policy.Simulations;
import lu.daach.policy.rules.Bands;

/** {@code /api/v1/simulations}: what a draft or another figure of the law would mean to the whole pool. */
@Path("simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimulationsResource {

    private static final int LONGEST_NAME = 120;

    @Inject
    private Simulations simulations;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, simulations.list(page.first(), page.size()), SimulationsResource::line);
    }

    /** With its figures once it is done; while it runs, how far it is. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(simulations.get(Ids.asked(id)));
    }

    /** The work goes on by itself: ask again for how far it is. */
    @POST
    public Response ask(InputStream content) {
        Body body = Body.read(content).required("name");
        String name = body.text("name", LONGEST_NAME);
        UUID version = body.id("schemeVersion");
        YearMonth month = body.month("month");
        Map<String, BigDecimal> otherwise = body.figures("otherwise");
        body.noteUnknown();
        SimulationLine line = simulations.ask(new SimulationCard(name, version, month, otherwise == null ? Map.of() : otherwise), body.faults());
        return Created.at(address, line.id(), line(line));
    }

    @POST
    @Path("{id}/cancellation")
    public JsonObject cancel(@PathParam("id") String id) {
        return line(simulations.cancel(Ids.asked(id)));
    }

    private static JsonObject line(SimulationLine line) {
        Map<String, Object> otherwise = new LinkedHashMap<>();
        line.otherwise().forEach((key, value) -> otherwise.put(key, Answers.number(value)));
        return Answers.object("id", line.id(), "name", line.name(), "schemeVersion", line.schemeVersion(),
                "scheme", line.scheme() == null ? null : line.scheme().code(), "month", line.month(), "otherwise", otherwise,
                "state", line.brokenOff() ? "broken-off" : line.state().code(), "done", line.done(), "total", line.total(),
                "askedBy", line.askedByName(), "askedAt", line.askedAt(), "endedAt", line.endedAt());
    }

    private static JsonObject item(SimulationSheet sheet) {
        JsonObject line = line(sheet.line());
        return sheet.figures() == null ? Answers.with(line, "figures", null) : Answers.with(line, "figures", figures(sheet));
    }

    private static JsonObject figures(SimulationSheet sheet) {
        SimulationSheet.Figures sums = sheet.figures();
        return Answers.object("households", sums.households(), "applicants", sums.applicants(), "more", sums.more(), "less", sums.less(),
                "same", sums.same(), "agreed", sums.agreed(), "missing", sums.missing(),
                "notEligible", Answers.object("occupants", sums.lostTenants(), "applicants", sums.lostApplicants()),
                "monthly", Answers.object("before", sums.before(), "reviewed", sums.reviewed(), "after", sums.after()),
                "savings", Answers.object("before", sums.savingsBefore(), "after", sums.savingsAfter()),
                "rentRun", Answers.object(
                        "before", Answers.object("participations", sums.participationsBefore(), "savings", sums.monthSavingsBefore()),
                        "after", Answers.object("participations", sums.participationsAfter(), "savings", sums.monthSavingsAfter())),
                "distribution", Answers.object("limits", limits(Bands.AMOUNTS), "before", counts(sheet.before()), "after", counts(sheet.after())),
                "differences", Answers.object("limits", limits(Bands.DIFFERENCES), "households", counts(sheet.differences())),
                "communes", sheet.communes().stream().map(one -> Answers.object("commune", one.code(), "households", one.households(),
                        "more", one.more(), "less", one.less(), "cost", one.cost(), "before", one.before(), "after", one.after())).toList(),
                "largest", sheet.largest().stream().map(one -> Answers.object("occupancy", one.occupancy(), "household", one.household(),
                        "lastName", one.name(), "before", one.before(), "reviewed", one.reviewed(), "after", one.after())).toList(),
                "losses", sheet.losses().stream().map(one -> Answers.object("household", one.household(), "lastName", one.name(),
                        "occupancy", one.occupancy(), "application", one.application(), "scheme", one.scheme().code(), "rules", one.rules())).toList());
    }

    private static List<Object> limits(Bands bands) {
        return new ArrayList<>(bands.limits().stream().map(Answers::money).toList());
    }

    private static List<Object> counts(List<Integer> counts) {
        return new ArrayList<>(counts);
    }
}
