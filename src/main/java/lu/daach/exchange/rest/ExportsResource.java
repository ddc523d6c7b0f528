package lu.daach.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lu.daach.exchange.Export;
import lu.daach.exchange.ExportFormat;
import lu.daach.exchange.Exports;
import lu.daach.kernel.Faults;

/**
 * {@code /api/v1/exports/{name}}: a list as a file, for programs by their token and for pages by their session. Besides its own
 * parameters it takes those of the list page's address.
 */
@Path("exports")
@RequestScoped
public class ExportsResource {

    private static final Set<String> OWN = Set.of("format", "labels", "chosen");
    private static final int LONGEST_FILTER = 200;
    private static final int LONGEST_CHOICE = 200_000;

    @Inject
    private Exports exports;

    @Context
    private UriInfo address;

    @GET
    @Path("{name}")
    public Response take(@PathParam("name") String name) {
        MultivaluedMap<String, String> parameters = address.getQueryParameters();
        Faults faults = new Faults();
        parameters.forEach((key, values) -> {
            faults.require(values.size() == 1 || key.equals("chosen"), "/" + key, "api.twice");
            int longest = key.equals("chosen") ? LONGEST_CHOICE : LONGEST_FILTER;
            faults.require(String.join(",", values).length() <= longest, "/" + key, "api.tooLong", longest);
        });
        String format = choice(parameters, "format", ExportFormat.CODES, faults);
        String labels = choice(parameters, "labels", List.of("yes", "no"), faults);
        faults.refuseIfAny();
        Map<String, String> filters = new LinkedHashMap<>();
        parameters.forEach((key, values) -> {
            if (!OWN.contains(key)) {
                filters.put(key, values.get(0));
            }
        });
        String chosen = String.join(",", parameters.getOrDefault("chosen", List.of()));
        Set<String> ids = chosen.isBlank() ? Set.of() : Arrays.stream(chosen.split(",")).collect(Collectors.toSet());
        Export export = exports.take(name, format == null ? ExportFormat.CSV : ExportFormat.of(format),
                labels == null ? null : labels.equals("yes"), filters, ids);
        return Response.ok(export.open(), export.format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"").build();
    }

    private static String choice(MultivaluedMap<String, String> parameters, String name, List<String> codes, Faults faults) {
        String value = parameters.getFirst(name);
        faults.require(value == null || codes.contains(value), "/" + name, "api.choice", String.join(", ", codes));
        return value;
    }
}
