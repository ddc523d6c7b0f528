package lu.daach.account.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.Set;
import lu.daach.account.TwoSided;
import lu.daach.account.TwoSidedAccounts;
import lu.daach.api.Answers;
import lu.daach.kernel.Faults;

/** {@code /api/v1/reports/accounts}: the two-sided account by commune, for readers of reports. */
@Path("reports/accounts")
@RequestScoped
public class AccountsReportResource {

    private static final Set<String> PARAMETERS = Set.of("from", "until");

    @Inject
    private TwoSidedAccounts accounts;

    @Context
    private UriInfo address;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject communes() {
        Faults faults = new Faults();
        address.getQueryParameters().forEach((name, values) -> {
            faults.require(PARAMETERS.contains(name), "/" + name, "api.unknown");
            faults.require(values.size() == 1, "/" + name, "api.twice");
        });
        YearMonth from = TwoSidedResource.month(address, "from", faults);
        YearMonth until = TwoSidedResource.month(address, "until", faults);
        TwoSided account = accounts.communes(from, until, faults);
        return Answers.object("rows", account.rows().stream().map(row -> Answers.object("commune", row.key(), "sides", TwoSidedResource.sides(row.sides())))
                .toList(), "total", TwoSidedResource.sides(account.total()));
    }
}
