package lu.daach.ledger.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.kernel.Faults;
import lu.daach.ledger.PeriodStep;
import lu.daach.ledger.Periods;
import lu.daach.ledger.PeriodsSheet;

/** {@code /api/v1/periods}: which months of the books are closed. */
@Path("periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeriodsResource {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final int LONGEST_REASON = 2000;

    @Inject
    private Periods periods;

    @Context
    private UriInfo address;

    @GET
    public JsonObject read() {
        Page.none(address);
        return item(periods.read());
    }

    /** Closes the month and all before it. */
    @POST
    @Path("{month}/closing")
    public JsonObject close(@PathParam("month") String path, InputStream content) {
        return item(periods.close(month(path, Body.read(content))));
    }

    /** {@code {"reason": …}}: asks that the month and all after it be open again. */
    @POST
    @Path("{month}/reopening")
    public JsonObject ask(@PathParam("month") String path, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_REASON);
        return item(periods.ask(month(path, body), reason));
    }

    /** Opens what somebody else asked for. */
    @POST
    @Path("{month}/reopening/agreement")
    public JsonObject agree(@PathParam("month") String path, InputStream content) {
        return item(periods.agree(month(path, Body.read(content))));
    }

    /** Leaves closed what somebody asked for. */
    @POST
    @Path("{month}/reopening/refusal")
    public JsonObject refuse(@PathParam("month") String path, InputStream content) {
        return item(periods.refuse(month(path, Body.read(content))));
    }

    private static YearMonth month(String text, Body body) {
        YearMonth month = parsed(text, body.faults());
        body.finish();
        return month;
    }

    private static YearMonth parsed(String text, Faults faults) {
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

    private static JsonObject item(PeriodsSheet sheet) {
        return Answers.object("closedUntil", sheet.closedUntil(), "asked", sheet.asked() == null ? null : step(sheet.asked()),
                "steps", sheet.steps().stream().map(PeriodsResource::step).toList());
    }

    private static JsonObject step(PeriodStep step) {
        return Answers.object("kind", step.kind().code(), "month", step.month(), "reason", step.reason(), "by", step.doneByName(), "at", step.doneAt());
    }
}
