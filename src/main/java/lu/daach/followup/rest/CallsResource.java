package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.followup.CallLine;
import lu.daach.followup.Calls;
import lu.daach.kernel.Slice;

/** {@code /api/v1/calls}: who is called about an appointment. */
@Path("calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    private static final String WEEK = "week";
    private static final String OFFICE = "office";

    @Inject
    private Calls calls;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "when", "who");
        String when = Page.choice(address, "when", "next", WEEK);
        String who = Page.choice(address, "who", "me", OFFICE);
        List<CallLine> all = calls.waiting(WEEK.equals(when), !OFFICE.equals(who));
        return Answers.list(page, new Slice<>(all.stream().skip(page.first()).limit(page.size()).toList(), all.size()), CallsResource::item);
    }

    static JsonObject item(CallLine line) {
        return Answers.object("appointment", line.appointment(), "on", line.on(), "at", line.at(), "household", line.household(),
                "fileNumber", line.fileNumber(), "householdName", line.householdName(), "phone", line.phone(), "otherPhone", line.otherPhone(),
                "language", line.language(), "workerName", line.workerName(), "place", line.place(), "outcome", line.outcome(),
                "calledOn", line.calledOn(), "calledByName", line.calledByName(), "tries", line.tries());
    }
}
