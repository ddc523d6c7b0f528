package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.NoteFinds;
import lu.daach.followup.NoteHit;
import lu.daach.followup.NoteSearch;
import lu.daach.followup.rules.SoughtWords;

/** Looks for words in the notes; they come as a body because an address is kept in logs and histories. */
@Path("note-searches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteSearchesResource {

    @Inject
    private NoteSearch search;

    @POST
    public JsonObject find(InputStream content) {
        Body body = Body.read(content).required("words");
        String words = body.text("words", SoughtWords.LONGEST);
        body.noteUnknown();
        NoteFinds finds = search.find(words, body.faults());
        return Answers.object("items", finds.hits().stream().map(NoteSearchesResource::item).toList(), "looked", finds.looked(), "more", finds.more());
    }

    private static JsonObject item(NoteHit hit) {
        return Answers.object("note", hit.note(), "household", hit.household(), "fileNumber", hit.fileNumber(), "lastName", hit.lastName(),
                "kind", hit.kind().code(), "on", hit.on(), "authorName", hit.authorName(), "shared", hit.shared(), "confidential", hit.confidential());
    }
}
