package lu.daach.banking.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.api.Upload;
import lu.daach.banking.BankStatements;
import lu.daach.banking.Receipt;
import lu.daach.banking.StatementSheet;
import lu.daach.kernel.InvalidInput;
import lu.daach.organisation.Myself;
import lu.daach.organisation.Permission;

/** {@code /api/v1/bank-statements} of contract.md 3.3. */
@Path("bank-statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankStatementsResource {

    private static final long LARGEST_FILE = 100L * 1024 * 1024;

    @Inject
    private BankStatements statements;

    @Inject
    private Myself myself;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    /** {@code ?iban=} only those of this account, with blanks or without; of an account that is none of ours there are none. */
    @GET
    public JsonObject list() {
        Page page = Page.of(address, "iban");
        String iban = address.getQueryParameters().getFirst("iban");
        if (iban != null && iban.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInput.at("/iban", "api.control");
        }
        String plain = iban == null ? null : iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return Answers.list(page, statements.list(plain, page.first(), page.size()), BankStatementsResource::item);
    }

    /** The body is a camt.053 file; it is read when all of it is there. 201, or 200 when everything in it was known. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response receive(InputStream content) {
        myself.require(Permission.BANKS);
        Page.of(address, "name");
        Receipt receipt;
        try (InputStream file = Upload.whole(content, headers, LARGEST_FILE)) {
            receipt = statements.receive(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.status(receipt.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(Answers.object("statements", receipt.statements(), "parked", receipt.parked(), "entries", receipt.entries(),
                        "imported", receipt.imported(), "duplicates", receipt.duplicates(), "matched", receipt.matched(),
                        "unmatched", receipt.unmatched()))
                .build();
    }

    private static JsonObject item(StatementSheet statement) {
        return Answers.object("id", statement.id(), "iban", statement.iban(), "number", statement.number(), "from", statement.from(),
                "until", statement.until(), "opening", statement.opening(), "closing", statement.closing(), "state", statement.state());
    }
}
