package lu.daach.correction.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.correction.CorrectionCard;
import lu.daach.correction.CorrectionProposal;
import lu.daach.correction.CorrectionSheet;
import lu.daach.correction.Corrections;
import lu.daach.correction.MonthCorrected;
import lu.daach.correction.rules.Instalments;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.LateChange;
import lu.daach.occupancy.Occupancies;

/** News that came late, as a sub-resource of a contract: looked at, booked by what was seen, undone. */
@Path("occupancies/{id}/late-news")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LateNewsResource {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_DIGEST = 80;

    @Inject
    private Corrections corrections;

    @Inject
    private Occupancies occupancies;

    /** What was booked, the last first, undone ones included. */
    @GET
    public JsonObject list(@PathParam("id") String id) {
        UUID known = occupancies.get(Ids.asked(id)).id();
        return Answers.object("items", corrections.of(known).stream().map(LateNewsResource::item).toList());
    }

    /** What the changes on file from a day on lead to; nothing is stored. */
    @POST
    @Path("preview")
    public JsonObject preview(@PathParam("id") String id, InputStream content) {
        UUID known = occupancies.getToChange(Ids.asked(id)).id();
        Body body = Body.read(content).required("since");
        LocalDate since = body.date("since");
        body.finish();
        return proposal(corrections.propose(known, since));
    }

    @POST
    public JsonObject book(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        CorrectionCard card = new CorrectionCard(body.date("since"), body.date("toldOn"), body.text("reason", LONGEST_REASON), body.text("digest", LONGEST_DIGEST));
        body.noteUnknown();
        return item(corrections.book(Ids.asked(id), card, body.faults()));
    }

    @POST
    @Path("undo")
    public JsonObject undo(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return item(corrections.undo(Ids.asked(id), reason, body.faults()));
    }

    private static JsonObject proposal(CorrectionProposal proposal) {
        return Answers.object("since", proposal.since(), "digest", proposal.digest(), "difference", proposal.difference(),
                "changes", proposal.changes().stream().map(LateNewsResource::change).toList(), "months", months(proposal.months()),
                "instalments", instalments(proposal.instalments()));
    }

    private static JsonObject item(CorrectionSheet sheet) {
        return Answers.object("id", sheet.id(), "since", sheet.since(), "toldOn", sheet.toldOn(), "decidedOn", sheet.decidedOn(), "by", sheet.by(),
                "reason", sheet.reason(), "difference", sheet.difference(), "months", months(sheet.months()),
                "instalments", instalments(sheet.instalments()), "undoes", sheet.undoes(), "undone", sheet.undone());
    }

    private static JsonObject change(LateChange change) {
        return Answers.object("changedOn", change.changedOn(), "appliesFrom", change.appliesFrom(), "incomeBefore", Answers.money(change.incomeBefore()),
                "incomeNow", Answers.money(change.incomeNow()), "otherHousehold", change.otherHousehold(), "counts", change.counts(),
                "monthly", change.monthly(), "savings", change.savings(),
                "missing", change.missing().stream().map(sentence -> Answers.texts(sentence::in)).toList());
    }

    private static List<JsonObject> months(List<MonthCorrected> months) {
        return months.stream().map(month -> Answers.object("month", month.month(), "before", month.before(), "after", month.after(),
                "difference", month.difference())).toList();
    }

    private static JsonObject instalments(Instalments parts) {
        return Answers.object("count", parts.count(), "each", parts.each(), "last", parts.last());
    }
}
