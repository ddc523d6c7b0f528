package lu.daach.arrears.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsLine;
import lu.daach.arrears.rules.Next;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;

/** {@code /api/v1/arrears}: who owes something due, what is oldest first. */
@Path("arrears")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArrearsResource {

    @Inject
    private Arrears arrears;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        List<ArrearsLine> all = arrears.list();
        int first = Math.min(page.first(), all.size());
        return Answers.list(page, new Slice<>(all.subList(first, Math.min(first + page.size(), all.size())), all.size()), ArrearsResource::line);
    }

    /** What is owed by age: up to 30 days, up to 60, up to 90, older. */
    static JsonObject line(ArrearsLine line) {
        Next next = line.next();
        return Answers.object("household", line.household(), "name", line.name(), "fileNumber", line.fileNumber(), "owed", line.owed(),
                "oldest", line.standing().oldest(), "days", line.standing().days(), "ages", line.standing().ages().stream().map(Money::new).toList(),
                "next", Answers.object("state", next.code(), "step", next.step() == null ? null : next.step().kind().code(), "on", next.on()),
                "planBroken", line.planBroken());
    }
}
