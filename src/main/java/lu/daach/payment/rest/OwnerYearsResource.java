package lu.daach.payment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Year;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.organisation.Installation;
import lu.daach.payment.OwnerMonth;
import lu.daach.payment.OwnerYear;
import lu.daach.payment.OwnerYears;

/** {@code /api/v1/owner-years/{id}?year=2025}: what an owner was due and paid, month by month; and the sheet for the tax office. */
@Path("owner-years/{id}")
@RequestScoped
public class OwnerYearsResource {

    @Inject
    private OwnerYears years;

    @Inject
    private Installation installation;

    @Context
    private UriInfo address;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject year(@PathParam("id") String id) {
        OwnerYear year = years.of(Ids.asked(id), asked());
        return Answers.object("owner", year.owner(), "name", year.name(), "year", year.year(), "months",
                year.months().stream().map(OwnerYearsResource::month).toList(), "rent", year.rent(), "charges", year.charges(),
                "other", year.other(), "paid", year.paid(), "exemptPercent", year.exemptPercent().toPlainString(), "exempt", year.exempt(),
                "taxable", year.taxable());
    }

    @GET
    @Path("tax-sheet")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response taxSheet(@PathParam("id") String id) {
        UUID owner = Ids.asked(id);
        Year year = asked();
        return Response.ok(years.taxSheet(owner, year), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tax-sheet-" + year + ".pdf\"").build();
    }

    @GET
    @Path("statement")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response statement(@PathParam("id") String id) {
        UUID owner = Ids.asked(id);
        YearMonth month = askedMonth();
        return Response.ok(years.statement(owner, month), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement-" + month + ".pdf\"").build();
    }

    private YearMonth askedMonth() {
        String text = address.getQueryParameters().getFirst("month");
        if (text != null && !text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw InvalidInput.at("/month", "api.month");
        }
        return text == null ? YearMonth.from(installation.today()) : YearMonth.parse(text);
    }

    private Year asked() {
        String text = address.getQueryParameters().getFirst("year");
        if (text != null && !text.matches("[0-9]{4}")) {
            throw InvalidInput.at("/year", "payment.year", OwnerYears.FIRST);
        }
        return text == null ? Year.from(installation.today()) : Year.parse(text);
    }

    private static JsonObject month(OwnerMonth month) {
        return Answers.object("month", month.month(), "rent", month.rent(), "charges", month.charges(), "other", month.other(),
                "paid", month.paid(), "balance", month.balance());
    }
}
