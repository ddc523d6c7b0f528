package lu.daach.lease.rest;

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
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.NoticeSheet;

/** {@code /api/v1/head-leases/{id}/notices}: notice that was given for a lease, the latest first, withdrawn ones too. */
@Path("head-leases/{id}/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    private HeadLeaseFiles files;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list(@PathParam("id") String id) {
        Page page = Page.of(address);
        List<NoticeSheet> all = files.get(Ids.asked(id)).notices();
        List<NoticeSheet> some = all.subList(Math.min(page.first(), all.size()), Math.min(page.first() + page.size(), all.size()));
        return Answers.list(page, new Slice<>(some, all.size()), NoticesResource::item);
    }

    private static JsonObject item(NoticeSheet one) {
        return Answers.object("id", one.id(), "kind", one.kind().code(), "givenOn", one.givenOn(), "lastDay", one.lastDay(),
                "lastDayBefore", one.lastDayBefore(), "agreed", one.agreed(), "reason", one.reason(), "recordedBy", one.recordedBy(),
                "recordedOn", one.recordedOn(), "withdrawnOn", one.withdrawnOn(), "withdrawnReason", one.withdrawnReason());
    }
}
