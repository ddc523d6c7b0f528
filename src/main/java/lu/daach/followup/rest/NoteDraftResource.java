package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.followup.DraftCard;
import lu.daach.followup.NoteCard;
import lu.daach.followup.NoteKind;
import lu.daach.followup.Notes;
import lu.daach.kernel.Ids;

/** What the caller is typing for a household, kept until it is saved as a note. */
@Path("households/{id}/note-draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteDraftResource {

    @Inject
    private Notes notes;

    @Inject
    private SameAuthor sameAuthor;

    /** Nothing is required; with neither text the draft is thrown away. */
    @PUT
    public JsonObject keep(@PathParam("id") String household, InputStream content) {
        Body body = Body.read(content);
        DraftCard draft = new DraftCard(body.choice("kind", NoteKind.CODES), day(body.date("on")),
                body.textOrNothing("shared", NoteCard.LONGEST_TEXT), body.textOrNothing("confidential", NoteCard.LONGEST_TEXT),
                day(body.date("nextContactOn")));
        sameAuthor.check(body);
        body.noteUnknown();
        return Answers.object("savedAt", notes.keepDraft(Ids.asked(household), draft, body.faults()).orElse(null));
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
