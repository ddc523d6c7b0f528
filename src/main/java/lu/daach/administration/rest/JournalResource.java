package lu.daach.administration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import lu.daach.administration.JournalSeals;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.journal.JournalProof;
import lu.daach.kernel.Language;
import lu.daach.organisation.Caller;

/** {@code /api/v1/journal}: whether it is as it was written. */
@Path("journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    @Inject
    private JournalSeals seals;

    @Inject
    private Caller caller;

    @Context
    private UriInfo address;

    @GET
    @Path("proof")
    public JsonObject prove() {
        Page.none(address);
        return item(seals.prove());
    }

    @POST
    @Path("seals")
    public JsonObject seal() {
        return item(seals.seal());
    }

    private JsonObject item(JournalProof proof) {
        Language language = caller.actor().language();
        return Answers.object("whole", proof.whole(), "sealed", proof.sealed(), "open", proof.open(),
                "sealedAt", proof.sealedAt() == null ? null : proof.sealedAt().toString(),
                "faults", proof.faults().stream().map(fault -> fault.in(language)).toList());
    }
}
