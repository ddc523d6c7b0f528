package lu.daach.arrears.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.LadderSheet;
import lu.daach.arrears.rules.Ladder;
import lu.daach.arrears.rules.StepKind;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Myself;
import lu.daach.organisation.Permission;

/** {@code /api/v1/arrears-ladders}: which step comes after how many days, from a day on; the last one first. */
@Path("arrears-ladders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LaddersResource {

    private static final int MOST_DAYS = 366;
    private static final int LAST_DUE_DAY = 28;

    @Inject
    private Arrears arrears;

    @Inject
    private Myself myself;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<LadderSheet> all = arrears.ladders();
        int first = Math.min(page.first(), all.size());
        return Answers.list(page, new Slice<>(all.subList(first, Math.min(first + page.size(), all.size())), all.size()), LaddersResource::item);
    }

    /** Each kind of step with the days after which it comes; one that is left out is no step. */
    @POST
    public Response climb(InputStream content) {
        myself.require(Permission.POST_MONTH);
        Body body = Body.read(content).required("from", "dueDay", "tolerance", "call");
        LocalDate from = body.date("from");
        Integer dueDay = body.whole("dueDay", 1, LAST_DUE_DAY);
        BigDecimal tolerance = body.money("tolerance");
        Map<StepKind, Integer> days = new EnumMap<>(StepKind.class);
        for (StepKind kind : StepKind.values()) {
            Integer after = body.whole(kind.code(), 0, MOST_DAYS);
            if (after != null) {
                days.put(kind, after);
            }
        }
        body.finish();
        arrears.climb(from, dueDay, new Money(tolerance), days);
        LadderSheet climbed = arrears.ladders().stream().filter(one -> one.from().equals(from)).findFirst().orElseThrow();
        return Response.status(Response.Status.CREATED).entity(item(climbed)).build();
    }

    private static JsonObject item(LadderSheet sheet) {
        Ladder ladder = sheet.ladder();
        return Answers.object("from", sheet.from(), "present", sheet.present(), "dueDay", ladder.dueDay(), "tolerance", new Money(ladder.tolerance()),
                "steps", ladder.steps().stream().map(step -> Answers.object("kind", step.kind().code(), "afterDays", step.afterDays())).toList());
    }
}
