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
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.kernel.Ids;
import lu.daach.lease.HeadLeaseFile;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.Share;

/** {@code /api/v1/head-leases/{id}/shares}: who owns the home; fractions as texts, together one. The version is the lease's. */
@Path("head-leases/{id}/shares")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharesResource {

    private static final int LONGEST_FRACTION = 20;

    @Inject
    private HeadLeaseFiles files;

    @GET
    public JsonObject get(@PathParam("id") String id) {
        return item(files.get(Ids.asked(id)));
    }

    @PUT
    public JsonObject change(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.required("shares");
        List<Share> shares = body.objects("shares", share -> {
            share.required("owner", "share");
            UUID owner = share.id("owner");
            String fraction = share.text("share", LONGEST_FRACTION);
            return fraction == null ? new Share(owner, null, 1, 1) : Share.read(owner, fraction, share.at("share").replaceFirst("/share$", ""), body.faults());
        });
        body.noteUnknown();
        UUID lease = Ids.asked(id);
        files.share(lease, version, shares == null ? List.of() : shares, body.faults());
        return item(files.get(lease));
    }

    private static JsonObject item(HeadLeaseFile file) {
        List<JsonObject> shares = file.shares().stream().map(share -> Answers.object("owner", share.owner(), "share", share.fraction())).toList();
        return Answers.object("version", file.lease().version(),
                "shares", shares.isEmpty() ? List.of(Answers.object("owner", file.lease().owner(), "share", "1")) : shares);
    }
}
