package lu.daach.ledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.PostingSheet;

/** {@code /api/v1/postings} of contract.md 3.0: read only, the last booked first. */
@Path("postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PostingsResource {

    @Inject
    private Ledger ledger;

    @Context
    private UriInfo address;

    /** {@code ?account=} the code of an account, {@code ?cause=} the beginning of a cause. */
    @GET
    public JsonObject list() {
        Page page = Page.of(address, "account", "cause");
        String account = words("account");
        String cause = words("cause");
        return Answers.list(page, ledger.list(account, cause, page.first(), page.size()), PostingsResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(ledger.get(Ids.asked(id)));
    }

    /** The parameter as it stands; null when it is left out. */
    private String words(String name) {
        String text = address.getQueryParameters().getFirst(name);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInput.at("/" + name, "api.control");
        }
        return text;
    }

    private static JsonObject item(PostingSheet posting) {
        return Answers.object("id", posting.id(), "bookedAt", posting.bookedAt(), "appliesTo", posting.appliesTo(), "countsOn", posting.countsOn(),
                "cause", posting.cause(), "reverses", posting.reverses(),
                "entries", posting.entries().stream()
                        .map(entry -> Answers.object("account", entry.account(), "amount", entry.amount())).toList());
    }
}
