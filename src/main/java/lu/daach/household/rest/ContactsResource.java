package lu.daach.household.rest;

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
import lu.daach.household.Channel;
import lu.daach.household.ContactCard;
import lu.daach.household.ContactSheet;
import lu.daach.household.Contacts;
import lu.daach.household.PostalAddress;
import lu.daach.kernel.Ids;

/** How a household is reached: {@code /api/v1/households/{id}/contact}. */
@Path("households")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_STREET = 120;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_POSTCODE = 12;
    private static final int LONGEST_COUNTRY = 60;
    private static final int LONGEST_LANGUAGE = 3;

    @Inject
    private Contacts contacts;

    @GET
    @Path("{id}/contact")
    public JsonObject get(@PathParam("id") String id) {
        return item(contacts.of(Ids.asked(id)));
    }

    @PUT
    @Path("{id}/contact")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        ContactCard card = new ContactCard(body.text("phone", LONGEST_PHONE), body.text("otherPhone", LONGEST_PHONE),
                body.text("email", LONGEST_EMAIL), address(body.object("home")), address(body.object("post")),
                body.choice("channel", Channel::of, Channel.CODES), body.text("spokenLanguage", LONGEST_LANGUAGE),
                body.flag("interpreterNeeded"));
        Integer version = body.version();
        body.noteUnknown();
        return item(contacts.change(Ids.asked(id), version, card, body.faults()));
    }

    private static PostalAddress address(Body body) {
        if (body == null) {
            return null;
        }
        PostalAddress address = new PostalAddress(body.text("careOf", LONGEST_NAME), body.text("street", LONGEST_STREET),
                body.text("postcode", LONGEST_POSTCODE), body.text("locality", LONGEST_NAME), body.text("country", LONGEST_COUNTRY));
        body.noteUnknown();
        return address;
    }

    private static JsonObject item(ContactSheet contact) {
        ContactCard card = contact.card();
        return Answers.object("version", contact.version(), "phone", card.phone(), "otherPhone", card.otherPhone(), "email", card.email(),
                "home", item(card.home()), "post", item(card.post()), "channel", card.channel().code(),
                "spokenLanguage", card.spokenLanguage(), "interpreterNeeded", card.interpreterNeeded());
    }

    private static JsonObject item(PostalAddress address) {
        return address == null ? null : Answers.object("careOf", address.careOf(), "street", address.street(),
                "postcode", address.postcode(), "locality", address.locality(), "country", address.country());
    }
}
