package lu.daach.payment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.payment.BookChecks;
import lu.daach.payment.CheckedBooks;
import lu.daach.payment.Difference;

/** {@code /api/v1/book-checks}: the books look at themselves. */
@Path("book-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookChecksResource {

    @Inject
    private BookChecks checks;

    @Context
    private UriInfo address;

    @GET
    @Path("last")
    public JsonObject last() {
        Page.none(address);
        CheckedBooks last = checks.last();
        return last == null ? item(new CheckedBooks(null, null, null, List.of())) : item(last);
    }

    @POST
    public JsonObject look(InputStream content) {
        Body.read(content).finish();
        return item(checks.look());
    }

    private static JsonObject item(CheckedBooks checked) {
        return Answers.object("lookedAt", checked.lookedAt(), "askedBy", checked.askedByName(), "differences", checked.differences(),
                "first", checked.first().stream().map(BookChecksResource::difference).toList());
    }

    private static JsonObject difference(Difference one) {
        return Answers.object("check", one.check(), "subject", one.subject(), "expected", one.expected(), "found", one.found());
    }
}
