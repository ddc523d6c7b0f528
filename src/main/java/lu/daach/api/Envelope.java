package lu.daach.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * What a body says of itself, asked before it is read: one without a content type would else be taken for whatever the route
 * reads, and one that announces too much would be waited for.
 */
@Provider
public class Envelope implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type) && announced(request) > Json.LARGEST_BODY_BYTES) {
            throw new TooLarge();
        }
        if (type == null && request.hasEntity()) {
            throw new NotSupportedException();
        }
    }

    /** The length by the header, 0 where there is none; one that is no number has been refused by the server. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
