package lu.daach.household.rest;

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
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.household.Alias;
import lu.daach.household.AliasKind;
import lu.daach.household.Identities;
import lu.daach.household.NationalIdSheet;
import lu.daach.kernel.Ids;

/** Other names and national numbers of members: {@code /api/v1/households/{id}/members/{key}/…}. */
@Path("households")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IdentitiesResource {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_REASON = 300;

    @Inject
    private Identities identities;

    @GET
    @Path("{id}/members/{key}/aliases")
    public JsonObject aliases(@PathParam("id") String id, @PathParam("key") String key) {
        return item(identities.aliases(Ids.asked(id), key));
    }

    @PUT
    @Path("{id}/members/{key}/aliases")
    public JsonObject rename(@PathParam("id") String id, @PathParam("key") String key, InputStream content) {
        Body body = Body.read(content).required("aliases");
        List<Alias> aliases = body.objects("aliases", IdentitiesResource::alias);
        body.noteUnknown();
        return item(identities.rename(Ids.asked(id), key, aliases == null ? List.of() : aliases, body.faults()));
    }

    /** Masked; the whole number only by {@link #disclose}. */
    @GET
    @Path("{id}/members/{key}/national-id")
    public JsonObject nationalId(@PathParam("id") String id, @PathParam("key") String key) {
        return item(identities.nationalId(Ids.asked(id), key));
    }

    @PUT
    @Path("{id}/members/{key}/national-id")
    public JsonObject identify(@PathParam("id") String id, @PathParam("key") String key, InputStream content) {
        Body body = Body.read(content);
        String number = body.text("nationalId", LONGEST_NUMBER);
        body.noteUnknown();
        return item(identities.identify(Ids.asked(id), key, number, body.faults()));
    }

    /** The whole number, for a reason that stands in the journal. */
    @POST
    @Path("{id}/members/{key}/national-id/disclosure")
    public JsonObject disclose(@PathParam("id") String id, @PathParam("key") String key, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.text("reason", LONGEST_REASON);
        body.noteUnknown();
        return Answers.object("nationalId", identities.disclose(Ids.asked(id), key, reason, body.faults()));
    }

    private static Alias alias(Body body) {
        return new Alias(body.choice("kind", AliasKind::of, AliasKind.CODES), body.text("lastName", LONGEST_NAME),
                body.text("firstName", LONGEST_NAME));
    }

    private static JsonObject item(List<Alias> aliases) {
        return Answers.object("aliases", aliases.stream().map(alias -> Answers.object("kind", alias.kind().code(),
                "lastName", alias.lastName(), "firstName", alias.firstName())).toList());
    }

    private static JsonObject item(NationalIdSheet sheet) {
        return Answers.object("nationalId", sheet.masked(), "elsewhere", sheet.elsewhere(), "bornOtherwise", sheet.bornOtherwise());
    }
}
