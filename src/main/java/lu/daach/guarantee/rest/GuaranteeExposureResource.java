package lu.daach.guarantee.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.guarantee.ExposureRow;
import lu.daach.guarantee.Exposures;
import lu.daach.guarantee.rules.Exposure;

/** {@code /api/v1/guarantee-exposure}: what the promises to owners can cost, by commune. */
@Path("guarantee-exposure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuaranteeExposureResource {

    @Inject
    private Exposures exposures;

    @Context
    private UriInfo address;

    @GET
    public JsonObject byCommune() {
        Page.none(address);
        return Answers.object("rows", exposures.byCommune().stream().map(GuaranteeExposureResource::row).toList());
    }

    private static JsonObject row(ExposureRow row) {
        return Answers.object("commune", row.code(), "name", row.name(), "today", side(row.today()), "ahead", side(row.ahead()));
    }

    private static JsonObject side(Exposure exposure) {
        return Answers.object("homes", exposure.homes(), "places", exposure.places(), "free", exposure.free(), "largest", exposure.largest(),
                "expected", exposure.expected());
    }
}
