package lu.daach.report.rest;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lu.daach.api.Answers;
import lu.daach.kernel.Faults;
import lu.daach.report.Months;
import lu.daach.report.OccupancyCsv;
import lu.daach.report.OccupancyReport;
import lu.daach.report.OccupancyRow;
import lu.daach.report.Reports;
import lu.daach.report.rules.VacancyCause;

/** {@code /api/v1/reports/occupancy} of contract.md 3.3: JSON, or CSV for who accepts that rather. */
@Path("reports/occupancy")
@RequestScoped
public class OccupancyReportResource {

    private static final Set<String> PARAMETERS = Set.of("from", "until", "by");
    private static final String BY_COMMUNE = "commune";
    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    @Inject
    private Reports reports;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response occupancy() {
        OccupancyReport report = reports.occupancy(months(), null);
        if (csvRather()) {
            return Response.ok(OccupancyCsv.write(report), CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + OccupancyCsv.fileName(report.months()) + "\"").build();
        }
        return Response.ok(Answers.object("rows", report.rows().stream().map(OccupancyReportResource::row).toList()),
                MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Whether CSV is accepted by its name before anything that JSON is; JSON is what somebody gets who names nothing. */
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

    private Months months() {
        Faults faults = new Faults();
        address.getQueryParameters().forEach((name, values) -> {
            faults.require(PARAMETERS.contains(name), "/" + name, "api.unknown");
            faults.require(values.size() == 1, "/" + name, "api.twice");
        });
        Months months = Months.of(parameter("from"), parameter("until"), faults);
        String by = parameter("by");
        faults.require(by == null || by.equals(BY_COMMUNE), "/by", "api.choice", BY_COMMUNE);
        faults.refuseIfAny();
        return months;
    }

    private String parameter(String name) {
        return address.getQueryParameters().getFirst(name);
    }

    private static JsonObject row(OccupancyRow row) {
        Map<String, Object> vacant = new LinkedHashMap<>();
        for (VacancyCause cause : VacancyCause.values()) {
            vacant.put(cause.code(), row.days().vacant(cause));
        }
        return Answers.object("commune", row.commune(), "month", row.month(), "dwellings", row.dwellings(), "places", row.places(),
                "dwellingDays", row.days().dwellingDays(), "placeDays", row.days().placeDays(), "occupiedDays", row.days().occupiedDays(),
                "vacantDays", vacant);
    }
}
