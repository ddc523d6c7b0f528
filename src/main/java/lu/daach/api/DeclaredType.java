package lu.daach.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** What is sent says what it is: a body without a content type would else be taken for whatever the route reads. */
@Provider
public class DeclaredType implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity() && request.getMediaType() == null) {
            throw new NotSupportedException();
        }
    }
}
