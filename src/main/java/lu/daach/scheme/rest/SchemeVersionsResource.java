package lu.daach.scheme.rest;

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
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.kernel.Ids;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionCard;
import lu.daach.scheme.VersionSheet;

/** {@code /api/v1/scheme-versions}: drafts are written, changed and put away here; module {@code policy} puts them in force. */
@Path("scheme-versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SchemeVersionsResource {

    private static final List<String> CODES = Arrays.stream(Scheme.values()).map(Scheme::code).toList();
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_NOTE = 2000;

    @Inject
    private Schemes schemes;

    @Context
    private UriInfo address;

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return SchemeJson.item(schemes.get(Ids.asked(id)));
    }

    @POST
    public Response draft(InputStream content) {
        Body body = Body.read(content);
        VersionCard card = card(body);
        body.noteUnknown();
        VersionSheet sheet = schemes.draft(card, body.faults());
        return Created.at(address, sheet.id(), SchemeJson.item(sheet));
    }

    @PUT
    @Path("{id}")
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content).ofItem(id)
                .ignoring("number", "lastDay", "state", "sources", "text", "draftedBy", "draftedAt", "activatedBy", "activatedAt");
        Integer version = body.version();
        VersionCard card = card(body);
        body.noteUnknown();
        return SchemeJson.item(schemes.change(Ids.asked(id), version, card, body.faults()));
    }

    @POST
    @Path("{id}/discarding")
    public JsonObject discard(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.finish();
        UUID known = Ids.asked(id);
        schemes.discard(known, version);
        return SchemeJson.item(schemes.get(known));
    }

    private static VersionCard card(Body body) {
        body.required("scheme", "startsOn", "basis", "terms");
        Map<String, BigDecimal> terms = body.figures("terms");
        VersionCard card = new VersionCard(body.choice("scheme", code -> Scheme.of(code).orElse(null), CODES), body.date("startsOn"),
                body.text("basis", LONGEST_BASIS), body.textOrNothing("note", LONGEST_NOTE), terms == null ? Map.of() : terms);
        if (terms == null) {
            // Nothing can be said of terms that are none.
            body.noteUnknown();
            body.faults().refuseIfAny();
        }
        return card;
    }
}
