package lu.daach.lease.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.lease.OwnerCard;
import lu.daach.lease.OwnerKind;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;

/** {@code /api/v1/owners} of contract.md 3.0. */
@Path("owners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnersResource {

    private static final List<String> LANGUAGES = Arrays.stream(Language.values()).map(Language::code).toList();
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WHOLE_NAME = 160;
    private static final int LONGEST_IBAN = 50;

    @Inject
    private Owners owners;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, owners.list(null, page.first(), page.size()), OwnersResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(owners.get(Ids.asked(id)));
    }

    @GET
    @Path("{id}/iban")
    public JsonObject iban(@PathParam("id") String id) {
        return Answers.object("iban", owners.iban(Ids.asked(id)));
    }

    @POST
    public Response register(InputStream content) {
        Body body = Body.read(content);
        OwnerCard card = card(body);
        body.finish();
        OwnerSheet sheet = owners.register(card);
        return Created.at(address, sheet.id(), item(sheet));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id);
        OwnerCard card = card(body);
        Integer version = body.version();
        body.finish();
        return item(owners.change(Ids.asked(id), version, card));
    }

    private static OwnerCard card(Body body) {
        body.required("kind", "language");
        return new OwnerCard(
                body.choice("kind", OwnerKind::of, OwnerKind.CODES),
                body.text("lastName", LONGEST_NAME),
                body.text("firstName", LONGEST_NAME),
                body.text("name", LONGEST_WHOLE_NAME),
                body.text("iban", LONGEST_IBAN),
                body.choice("language", Language::of, LANGUAGES));
    }

    private static JsonObject item(OwnerSheet owner) {
        return Answers.object("id", owner.id(), "version", owner.version(), "kind", owner.kind().code(),
                "lastName", owner.lastName(), "firstName", owner.firstName(), "name", owner.name(),
                "iban", owner.maskedIban(), "language", owner.language().code());
    }
}
