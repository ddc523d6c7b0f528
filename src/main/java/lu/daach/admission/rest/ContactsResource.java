package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import lu.daach.admission.ContactCard;
import lu.daach.admission.WaitingList;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;

/** {@code /api/v1/applications/{id}/contacts}: the household was heard of, which keeps its application awake. */
@Path("applications/{id}/contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private static final int LONGEST_NOTE = 2000;

    @Inject
    private WaitingList waiting;

    @POST
    public JsonObject heard(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).required("on", "medium");
        ContactCard card = new ContactCard(body.date("on"), body.choice("medium", ContactCard.MEDIA), body.text("note", LONGEST_NOTE));
        body.noteUnknown();
        waiting.heard(Ids.asked(id), card, body.faults());
        return Answers.object("on", card.on(), "medium", card.medium(), "note", card.note());
    }
}
