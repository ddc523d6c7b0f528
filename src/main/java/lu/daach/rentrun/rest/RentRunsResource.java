package lu.daach.rentrun.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.MissingKey;
import lu.daach.api.Page;
import lu.daach.kernel.Faults;
import lu.daach.rentrun.MonthPosted;
import lu.daach.rentrun.MonthSummary;
import lu.daach.rentrun.PreparedMonth;
import lu.daach.rentrun.RentRuns;
import lu.daach.rentrun.rules.MonthProblem;
import lu.daach.rentrun.rules.Totals;

/** {@code /api/v1/rent-runs} of contract.md 3.3. */
@Path("rent-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RentRunsResource {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_DIGEST = 200;

    @Inject
    private RentRuns runs;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, runs.list(page.first(), page.size()), RentRunsResource::item);
    }

    @POST
    public JsonObject prepare(InputStream content) {
        Body body = Body.read(content).required("month");
        YearMonth month = body.month("month");
        body.finish();
        PreparedMonth prepared = runs.prepare(month);
        return Answers.object("month", prepared.month(), "digest", prepared.digest(), "lines", prepared.lines(),
                "total", totals(prepared.totals()), "problems", prepared.problems().stream().map(RentRunsResource::problem).toList());
    }

    /** 201 when something was booked, 200 when nothing was missing; the same key gets its first answer and status again. */
    @POST
    @Path("{month}/posting")
    public Response post(@PathParam("month") String path, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        if (key == null || key.isBlank()) {
            throw new MissingKey();
        }
        Body body = Body.read(content).required("digest");
        String digest = body.text("digest", LONGEST_DIGEST);
        YearMonth month = month(path, body.faults());
        body.faults().require(KEY.matcher(key).matches(), "", "rentrun.malformedKey");
        body.finish();
        MonthPosted posted = runs.post(month, digest, key);
        return Response.status(posted.posted() == 0 ? Response.Status.OK : Response.Status.CREATED)
                .entity(Answers.object("posted", posted.posted(), "participations", posted.booked().participations(),
                        "ownerDues", posted.booked().ownerDues(), "savings", posted.booked().savings()))
                .build();
    }

    /** Takes a prepared month back that nobody has booked. */
    @POST
    @Path("{month}/withdrawal")
    public JsonObject withdraw(@PathParam("month") String path, InputStream content) {
        Body body = Body.read(content).required("digest");
        String digest = body.text("digest", LONGEST_DIGEST);
        YearMonth month = month(path, body.faults());
        body.finish();
        runs.withdraw(month, digest);
        return Answers.object("month", month, "withdrawn", true);
    }

    private static YearMonth month(String text, Faults faults) {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeParseException e) {
            // a thirteenth month is as little a month as a word
        }
        faults.add("/month", "api.month");
        return null;
    }

    private static JsonObject item(MonthSummary month) {
        return Answers.object("month", month.month(), "state", month.posted() ? "posted" : "prepared", "lines", month.lines(),
                "total", totals(month.totals()), "preparedBy", month.preparedByName(), "preparedAt", month.preparedAt(),
                "postedBy", month.postedByName(), "postedAt", month.postedAt());
    }

    private static JsonObject totals(Totals totals) {
        return Answers.object("participations", totals.participations(), "ownerDues", totals.ownerDues(), "savings", totals.savings());
    }

    private static JsonObject problem(MonthProblem problem) {
        return Answers.object("key", problem.key().code(), "subject", problem.subject(),
                "text", Answers.texts(problem.text()::in));
    }
}
