package lu.daach.admission.rest;

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
import lu.daach.admission.PaperCard;
import lu.daach.admission.PaperSheet;
import lu.daach.admission.Papers;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;

/** {@code /api/v1/applications/{id}/papers}: what is missing by the rules, what was asked for, what came. */
@Path("applications/{id}/papers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PapersResource {

    private static final int LONGEST_NAME = 200;

    @Inject
    private Papers papers;

    @GET
    public JsonObject list(@PathParam("id") String id) {
        return answer(Ids.asked(id));
    }

    @POST
    public JsonObject add(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("papers");
        List<PaperCard> cards = body.objects("papers", paper -> new PaperCard(paper.required("kind").choice("kind", PaperCard.KINDS),
                paper.text("about", LONGEST_NAME)));
        body.noteUnknown();
        papers.add(Ids.asked(id), cards == null ? List.of() : cards, body.faults());
        return answer(Ids.asked(id));
    }

    @POST
    @Path("request")
    public JsonObject ask(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        LocalDate due = body.date("dueOn");
        body.noteUnknown();
        papers.ask(Ids.asked(id), due, body.faults());
        return answer(Ids.asked(id));
    }

    private JsonObject answer(UUID application) {
        return Answers.object("missing", papers.missing(application).stream().map(card -> Answers.object("kind", card.kind(), "about", card.about(),
                        "text", Answers.texts(language -> card.what().in(language)))).toList(),
                "papers", papers.of(application).stream().map(PapersResource::paper).toList());
    }

    private static JsonObject paper(PaperSheet paper) {
        return Answers.object("id", paper.id(), "kind", paper.kind(), "about", paper.about(), "askedOn", paper.askedOn(), "dueOn", paper.dueOn(),
                "closedOn", paper.closedOn(), "received", paper.received(), "text", Answers.texts(language -> paper.what().in(language)));
    }
}
