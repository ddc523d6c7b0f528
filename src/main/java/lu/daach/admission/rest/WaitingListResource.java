package lu.daach.admission.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import lu.daach.admission.QueueLine;
import lu.daach.admission.WaitingFilter;
import lu.daach.admission.WaitingList;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.rulebook.Scheme;

/** {@code /api/v1/waiting-list}: who waits, in order. */
@Path("waiting-list")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WaitingListResource {

    @Inject
    private WaitingList waiting;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, waiting.list(WaitingFilter.ALL, page.first(), page.size()), WaitingListResource::item);
    }

    private static JsonObject item(QueueLine line) {
        return Answers.object("rank", line.rank(), "application", line.application(), "household", line.household(), "receivedOn", line.receivedOn(),
                "since", line.since(), "schemes", line.schemes().stream().map(Scheme::code).toList(), "communes", line.wanted(),
                "contactOn", line.contactOn(), "freshness", line.freshness().code(), "people", line.people(), "bedrooms", line.bedrooms(),
                "points", line.base().total(), "score", line.score().stream().map(part -> Answers.object("text", Answers.texts(part.text()::in), "points", part.points())).toList(),
                "priorities", line.priorities(), "offered", line.offered());
    }
}
