package lu.daach.followup.rest;

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
import java.net.URI;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.NoteCard;
import lu.daach.followup.NoteKind;
import lu.daach.followup.NoteSheet;
import lu.daach.followup.Notes;
import lu.daach.kernel.Ids;

/** {@code /api/v1/households/{id}/notes} of contract.md 3.4. */
@Path("households/{id}/notes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotesResource {

    private static final int LONGEST_KEY = 200;

    @Inject
    private Notes notes;

    @Inject
    private SameAuthor sameAuthor;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String household) {
        Page page = Page.of(address);
        return Answers.list(page, notes.list(Ids.asked(household), page.first(), page.size()), NotesResource::item);
    }

    /** A note that is sent twice under the same {@code Idempotency-Key} is written once; the header may be left out. */
    @POST
    public Response write(@PathParam("id") String household, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        Body body = Body.read(content).required("kind", "on");
        NoteCard card = new NoteCard(body.choice("kind", NoteKind::of, NoteKind.CODES), body.date("on"),
                body.textOrNothing("shared", NoteCard.LONGEST_TEXT), body.textOrNothing("confidential", NoteCard.LONGEST_TEXT),
                body.date("nextContactOn"));
        sameAuthor.check(body);
        body.noteUnknown();
        String usable = key == null || key.isBlank() || key.length() > LONGEST_KEY ? null : key;
        NoteSheet sheet = notes.write(Ids.asked(household), card, usable, body.faults());
        return Response.created(URI.create(address.getBaseUri() + "notes/" + sheet.id())).entity(item(sheet)).build();
    }

    /** The member {@code confidential} is there for the referent alone, also when there is no such text. */
    static JsonObject item(NoteSheet note) {
        JsonObject item = Answers.object("id", note.id(), "household", note.household(), "kind", note.kind().code(), "on", note.on(),
                "author", note.author(), "authorName", note.authorName(), "nextContactOn", note.nextContactOn(), "shared", note.shared());
        return note.whole() ? Answers.with(item, "confidential", note.confidential()) : item;
    }
}
