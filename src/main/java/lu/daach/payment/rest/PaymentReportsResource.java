package lu.daach.payment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.api.Upload;
import lu.daach.organisation.Myself;
import lu.daach.organisation.Permission;
import lu.daach.payment.PaymentReports;
import lu.daach.payment.ReportReceipt;

/** {@code /api/v1/payment-reports}: what the bank says of a file that it was sent (pain.002). */
@Path("payment-reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentReportsResource {

    private static final long LARGEST_FILE = 100L * 1024 * 1024;

    @Inject
    private PaymentReports reports;

    @Inject
    private Myself myself;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    /** The body is the file; it is read when all of it is there. 201, or 200 when this very report was brought before. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response receive(InputStream content) {
        myself.require(Permission.RELEASE_PAYMENTS);
        Page.of(address, "name");
        ReportReceipt receipt;
        try (InputStream file = Upload.whole(content, headers, LARGEST_FILE)) {
            receipt = reports.receive(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.status(receipt.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(Answers.object("order", receipt.order(), "number", receipt.number(), "verdict", receipt.verdict().code(),
                        "refused", receipt.refused(), "due", receipt.due())).build();
    }
}
