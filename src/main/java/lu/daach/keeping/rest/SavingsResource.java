package lu.daach.keeping.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.keeping.ReleaseKind;
import lu.daach.keeping.Savings;
import lu.daach.keeping.SavingsFile;
import lu.daach.keeping.SavingsRelease;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** {@code /api/v1/savings/{id}}: the savings share of a household. */
@Path("savings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SavingsResource {

    private static final int LONGEST_REASON = 2000;

    @Inject
    private Savings savings;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return item(savings.file(Ids.asked(id)));
    }

    /** {@code kind}: {@code exit}, or before it {@code housing} or {@code hardship}, by a manager; what is given out becomes payable. */
    @POST
    @Path("releases")
    public JsonObject release(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream content) {
        UUID household = Ids.asked(id);
        Keys.require(key, () -> savings.file(household));
        Body body = Body.read(content).required("kind", "amount");
        Keys.check(key, body.faults());
        ReleaseKind kind = body.choice("kind", ReleaseKind::of, ReleaseKind.CODES);
        BigDecimal amount = body.money("amount");
        Boolean setOff = body.flag("setOff");
        String reason = body.textOrNothing("reason", LONGEST_REASON);
        body.noteUnknown();
        return item(savings.release(household, key, kind, amount == null ? null : new Money(amount), Boolean.TRUE.equals(setOff), reason, body.faults()));
    }

    @GET
    @Path("statement")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response statement(@PathParam("id") String id) {
        return Response.ok(savings.statement(Ids.asked(id)), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"savings.pdf\"").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static JsonObject item(SavingsFile file) {
        return Answers.object("household", file.household(), "balance", file.balance(), "saved", file.saved(), "owed", file.owed(),
                "lastDay", file.lastDay(), "early", file.early(), "releases", file.releases().stream().map(SavingsResource::release).toList());
    }

    private static JsonObject release(SavingsRelease release) {
        return Answers.object("id", release.id(), "kind", release.kind().code(), "on", release.on(), "amount", release.amount(),
                "setOff", release.setOff(), "reason", release.reason(), "by", release.by(), "posting", release.posting(), "undone", release.undone());
    }
}
