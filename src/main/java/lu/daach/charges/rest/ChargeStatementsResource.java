package lu.daach.charges.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.charges.ChargeLetters;
import lu.daach.charges.ChargeStatements;
import lu.daach.charges.StatementLine;
import lu.daach.charges.StatementSheet;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;

/** {@code /api/v1/charge-statements}: yearly accounts, drafted by one person, booked by another. */
@Path("charge-statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChargeStatementsResource {

    private static final int LONGEST_WHY = 2000;

    @Inject
    private ChargeStatements statements;

    @Inject
    private ChargeLetters letters;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, statements.list(null, page.first(), page.size()), ChargeStatementsResource::line);
    }

    @POST
    public Response draft(InputStream content) {
        Body body = Body.read(content).required("dwelling", "firstDay", "lastDay");
        UUID dwelling = body.id("dwelling");
        LocalDate first = body.date("firstDay");
        LocalDate last = body.date("lastDay");
        body.noteUnknown();
        StatementSheet drafted = statements.draft(dwelling, first, last, body.faults());
        return Created.at(address, drafted.line().id(), item(drafted));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(statements.get(Ids.asked(id)));
    }

    @POST
    @Path("{id}/booking")
    public JsonObject book(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        body.finish();
        return item(statements.book(Ids.asked(id)));
    }

    /** Takes a draft back. */
    @POST
    @Path("{id}/withdrawal")
    public JsonObject drop(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String why = body.text("reason", LONGEST_WHY);
        body.noteUnknown();
        return item(statements.drop(Ids.asked(id), why, body.faults()));
    }

    @POST
    @Path("{id}/undoing")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("reason");
        String why = body.text("reason", LONGEST_WHY);
        body.noteUnknown();
        return item(statements.undo(Ids.asked(id), why, body.faults()));
    }

    /** The letter to a household as it would be sent, in its language; {@code occupancy}: left out, the first one. */
    @GET
    @Path("{id}/letter")
    @Produces("application/pdf")
    public byte[] letter(@PathParam("id") String id, @QueryParam("occupancy") String occupancy) {
        StatementSheet sheet = statements.get(Ids.asked(id));
        UUID asked = occupancy != null ? Ids.asked(occupancy) : sheet.shares().stream().findFirst().orElseThrow(Missing::new).occupancy();
        return letters.preview(sheet.line().id(), asked, null);
    }

    private static JsonObject line(StatementLine line) {
        return Answers.object("id", line.id(), "dwelling", line.dwelling(), "firstDay", line.firstDay(), "lastDay", line.lastDay(), "state", line.state().code(),
                "cost", line.cost(), "agency", line.agency(), "advances", line.advances(), "households", line.households());
    }

    private static JsonObject item(StatementSheet sheet) {
        JsonObject item = line(sheet.line());
        item = Answers.with(item, "draftedBy", sheet.draftedBy());
        item = Answers.with(item, "bookedBy", sheet.bookedBy());
        item = Answers.with(item, "bookedOn", sheet.bookedOn());
        item = Answers.with(item, "closedWhy", sheet.closedWhy());
        return Answers.with(item, "shares", sheet.shares().stream().map(ChargeStatementsResource::share).toList());
    }

    private static JsonObject share(StatementSheet.Share share) {
        return Answers.object("occupancy", share.occupancy(), "household", share.household(), "days", share.days(), "cost", share.cost(),
                "advances", share.advances(), "balance", share.balance(), "setOff", share.setOff(), "posting", share.posting(),
                "lines", share.rows().stream().map(row -> Answers.object("kind", row.kind().code(), "proof", row.proof(), "key", row.key().code(),
                        "counted", row.counted(), "units", row.units(), "ofUnits", row.ofUnits(), "amount", row.amount())).toList());
    }
}
