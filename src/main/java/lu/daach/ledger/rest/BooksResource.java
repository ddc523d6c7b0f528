package lu.daach.ledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.kernel.InvalidInput;
import lu.daach.ledger.Balanced;
import lu.daach.ledger.Books;
import lu.daach.ledger.BooksPeriod;
import lu.daach.ledger.TrialBalance;
import lu.daach.organisation.Installation;

/** {@code /api/v1/books?from=&until=&by=booked|applies}: the headings of the books with their sums; the entries come by the exports. */
@Path("books")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BooksResource {

    private static final int LONGEST = 120;
    private static final int DIGITS = 12;

    @Inject
    private Books books;

    @Inject
    private Installation installation;

    @Context
    private UriInfo address;

    @GET
    public JsonObject balance() {
        Page.of(address, "from", "until", "by");
        LocalDate today = installation.today();
        LocalDate from = Page.date(address, "from");
        LocalDate until = Page.date(address, "until");
        from = from == null ? today.withDayOfYear(1) : from;
        until = until == null ? today : until;
        if (until.isBefore(from)) {
            throw InvalidInput.at("/until", "ledger.untilBeforeFrom");
        }
        TrialBalance balance = books.balance(new BooksPeriod(from, until, "booked".equals(Page.choice(address, "by", "booked", "applies"))));
        return Answers.object("from", from, "until", until, "debit", balance.debit(), "credit", balance.credit(), "closing", balance.closing(),
                "headings", balance.rows().stream().map(BooksResource::row).toList());
    }

    /** {@code {"heading": "income/participation", "number": "7021"}}; without a number it is taken away. */
    @PUT
    @Path("chart")
    public JsonObject number(InputStream content) {
        Body body = Body.read(content).required("heading");
        String heading = body.text("heading", LONGEST);
        String number = body.textOrNothing("number", DIGITS);
        body.finish();
        books.number(heading, number);
        return Answers.object("heading", heading, "number", number);
    }

    private static JsonObject row(Balanced row) {
        return Answers.object("heading", row.code(), "kind", row.kind().code(), "number", row.number(), "accounts", row.accounts(),
                "opening", row.opening(), "debit", row.debit(), "credit", row.credit(), "closing", row.closing());
    }
}
