package lu.daach.privacy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.privacy.AccessPapers;
import lu.daach.privacy.AccessReport;
import lu.daach.privacy.AccessReports;

/** What is kept about one person, for that person. */
@Path("households/{id}/members/{key}/access-report")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessReportResource {

    private static final List<String> LANGUAGES = Arrays.stream(Language.values()).map(Language::code).toList();

    @Inject
    private AccessReports reports;

    @Inject
    private AccessPapers papers;

    @GET
    public JsonObject get(@PathParam("id") String household, @PathParam("key") String member) {
        AccessReport report = reports.of(Ids.asked(household), member);
        return Answers.object("household", report.household(), "fileNumber", report.fileNumber(), "person", report.person(), "name", report.name(),
                "on", report.on(), "parts", report.parts().stream().map(part -> Answers.object("table", part.table(), "purpose", part.purpose(),
                        "basis", part.basis(), "retention", part.retention(), "rows", part.rows().stream().map(AccessReportResource::row).toList())).toList(),
                "reads", report.reads().stream().map(read -> Answers.object("at", read.at().toString(), "who", read.who(), "what", read.what())).toList());
    }

    /** The same as a paper to read; {@code language} is that of the household unless another one is asked for. */
    @GET
    @Path("pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response paper(@PathParam("id") String household, @PathParam("key") String member, @QueryParam("language") String language) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw InvalidInput.at("/language", "api.choice", String.join(", ", LANGUAGES));
        }
        UUID id = Ids.asked(household);
        return Response.ok(papers.of(id, member, language == null ? null : Language.of(language)), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.pdf\"").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static JsonObject row(Map<String, Object> row) {
        List<Object> pairs = new ArrayList<>();
        row.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return Answers.object(pairs.toArray());
    }
}
