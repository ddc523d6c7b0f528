package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.followup.BreakGlass;
import lu.daach.followup.BreakingSheet;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.StepUp;

/** {@code /api/v1/households/{id}/break-glass}: the confidential notes of a household, opened against the rule. */
@Path("households/{id}/break-glass")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdBreakGlassResource {

    @Inject
    private BreakGlass breakGlass;

    @Context
    private UriInfo address;

    /** The second proof comes in the header {@code Daach-Code}; without the right one: 403. */
    @POST
    public Response open(@PathParam("id") String household, @HeaderParam(StepUp.HEADER) String code, InputStream content) {
        Body body = Body.read(content).required("reason");
        String reason = body.textOrNothing("reason", BreakGlass.LONGEST_REASON);
        body.noteUnknown();
        BreakingSheet sheet = breakGlass.open(Ids.asked(household), reason, code, body.faults())
                .orElseThrow(() -> new Forbidden("followup.breakGlass.wrongCode"));
        return Created.in(address, "break-glass", sheet.id(), BreakGlassResource.item(sheet));
    }
}
