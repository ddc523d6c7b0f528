package lu.daach.account.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import lu.daach.account.AccountAsked;
import lu.daach.account.AccountBy;
import lu.daach.account.AccountRow;
import lu.daach.account.TwoSided;
import lu.daach.account.TwoSidedAccounts;
import lu.daach.account.TwoSidedCsv;
import lu.daach.account.rules.Sides;
import lu.daach.api.Answers;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;

/** {@code /api/v1/accounts/two-sided}: JSON, or CSV for who accepts that rather. */
@Path("accounts/two-sided")
@RequestScoped
public class TwoSidedResource {

    private static final Set<String> PARAMETERS = Set.of("from", "until", "by", "dwelling", "owner", "commune");
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    @Inject
    private TwoSidedAccounts accounts;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response account() {
        Faults faults = new Faults();
        address.getQueryParameters().forEach((name, values) -> {
            faults.require(PARAMETERS.contains(name), "/" + name, "api.unknown");
            faults.require(values.size() == 1, "/" + name, "api.twice");
        });
        YearMonth from = month(address, "from", faults);
        YearMonth until = month(address, "until", faults);
        String by = parameter("by");
        faults.require(by == null || AccountBy.of(by) != null, "/by", "api.choice", String.join(", ", AccountBy.CODES));
        TwoSided account = accounts.of(new AccountAsked(from, until, by == null ? AccountBy.MONTH : AccountBy.of(by), id("dwelling"), id("owner"),
                parameter("commune")), faults);
        if (csvRather()) {
            return Response.ok(TwoSidedCsv.write(account), CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"two-sided-" + from + "-" + until + ".csv\"").build();
        }
        return Response.ok(Answers.object("rows", account.rows().stream().map(TwoSidedResource::row).toList(), "total", sides(account.total())),
                MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Whether CSV is accepted by its name before anything that JSON is. */
    private boolean csvRather() {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(CSV)) {
                return true;
            }
        }
        return false;
    }

    private String parameter(String name) {
        String value = address.getQueryParameters().getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private UUID id(String name) {
        String value = parameter(name);
        return value == null ? null : Ids.asked(value);
    }

    /** @return null when it is missing or no month, which is then a fault */
    static YearMonth month(UriInfo address, String name, Faults faults) {
        String value = address.getQueryParameters().getFirst(name);
        if (value == null || value.isEmpty()) {
            faults.add("/" + name, "api.required");
            return null;
        }
        try {
            if (value.matches("[0-9]{4}-[0-9]{2}")) {
                return YearMonth.parse(value);
            }
        } catch (DateTimeParseException e) {
            // a thirteenth month is no month
        }
        faults.add("/" + name, "api.month");
        return null;
    }

    private static JsonObject row(AccountRow row) {
        return Answers.object("key", row.key(), "label", row.label(), "sides", sides(row.sides()));
    }

    static JsonObject sides(Sides sides) {
        return Answers.object("dwellingMonths", sides.dwellingMonths(), "headRent", sides.headRent(), "charges", sides.charges(),
                "guarantee", sides.guarantee(), "participation", sides.participation(), "charged", sides.charged(), "received", sides.received(),
                "state", sides.state(),
                "communeShare", sides.communeShare(), "net", sides.net(),
                "gap", Answers.object("total", sides.gap(), "empty", sides.vacancy(), "rule", sides.rule(),
                        "arrears", sides.arrears(), "repair", sides.repair(), "guarantee", sides.otherGuarantee()));
    }
}
