package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lu.daach.followup.Notes;
import lu.daach.kernel.Ids;

/** One note by its address. */
@Path("notes/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    @Inject
    private Notes notes;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return NotesResource.item(notes.get(Ids.asked(id)));
    }
}
