package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Page;
import lu.daach.followup.ReviewAddress;
import lu.daach.followup.ReviewAddresses;

/** {@code /api/v1/review-address}: whom an exceptional access is told by e-mail. */
@Path("review-address")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewAddressResource {

    @Inject
    private ReviewAddresses addresses;

    @Context
    private UriInfo address;

    @GET
    public JsonObject get() {
        Page.none(address);
        return item(addresses.get());
    }

    @PUT
    public JsonObject set(InputStream content) {
        Body body = Body.read(content).required("version", "site");
        Integer version = body.version();
        String email = body.textOrNothing("email", ReviewAddress.LONGEST);
        String site = body.text("site", ReviewAddress.LONGEST);
        body.noteUnknown();
        return item(addresses.set(new ReviewAddress(version == null ? 0 : version, email, site), body.faults()));
    }

    private static JsonObject item(ReviewAddress set) {
        return Answers.object("version", set.version(), "email", set.email(), "site", set.site());
    }
}
