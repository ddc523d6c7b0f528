package lu.daach.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lu.daach.organisation.Myself;

/** {@code /api/v1/openapi}: every route in the words of OpenAPI 3.0, for whoever is signed in. */
@Path("openapi")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DescriptionResource {

    private static final String TEXT = read();

    @Inject
    private Myself myself;

    @GET
    public String describe() {
        myself.whoAmI();
        return TEXT;
    }

    private static String read() {
        try (InputStream file = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
