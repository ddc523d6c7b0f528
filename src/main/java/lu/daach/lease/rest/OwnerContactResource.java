package lu.daach.lease.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;
import lu.daach.lease.OwnerContact;
import lu.daach.lease.OwnerContacts;

/** {@code /api/v1/owners/{id}/contact}: how an owner is written to; version 0 while nothing was written down. */
@Path("owners/{id}/contact")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnerContactResource {

    private static final int LONG = 160;
    private static final int SHORT = 60;
    private static final int TOWN = 80;
    private static final int EMAIL = 200;
    private static final int PHONE = 40;
    private static final int POSTCODE = 12;

    @Inject
    private OwnerContacts contacts;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return item(contacts.get(Ids.asked(id)));
    }

    @PUT
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.required("prefers");
        OwnerContact card = new OwnerContact(version == null ? 0 : version, body.text("addressee", LONG), body.text("street", LONG),
                body.text("postcode", POSTCODE), body.text("place", TOWN), body.text("country", SHORT), body.text("email", EMAIL),
                body.text("phone", PHONE), body.choice("prefers", OwnerContact.PREFERENCES));
        body.noteUnknown();
        return item(contacts.change(Ids.asked(id), card, body.faults()));
    }

    private static JsonObject item(OwnerContact contact) {
        return Answers.object("version", contact.version(), "addressee", contact.addressee(), "street", contact.street(), "postcode", contact.postcode(),
                "place", contact.place(), "country", contact.country(), "email", contact.email(), "phone", contact.phone(), "prefers", contact.prefers());
    }
}
