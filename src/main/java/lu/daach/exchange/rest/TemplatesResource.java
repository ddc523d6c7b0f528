package lu.daach.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import lu.daach.exchange.ExportFormat;
import lu.daach.exchange.ImportKind;
import lu.daach.exchange.Imports;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Myself;
import lu.daach.organisation.Permission;

/** {@code /api/v1/import-templates/{kind}}: an empty workbook with the headings that are understood. */
@Path("import-templates")
@RequestScoped
public class TemplatesResource {

    @Inject
    private Imports imports;

    @Context
    private UriInfo address;

    @Inject
    private Myself myself;

    @GET
    @Path("{kind}")
    public Response take(@PathParam("kind") String code) {
        myself.require(Permission.IMPORT);
        Faults faults = new Faults();
        address.getQueryParameters().keySet().forEach(name -> faults.add("/" + name, "api.unknown"));
        faults.refuseIfAny();
        ImportKind kind = ImportKind.of(code);
        if (kind == null) {
            throw new Missing();
        }
        return Response.ok(imports.template(kind), ExportFormat.XLSX.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + code + ".xlsx\"").build();
    }
}
