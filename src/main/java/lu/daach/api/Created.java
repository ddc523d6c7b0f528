package lu.daach.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The answer to something new: 201, where it is, and the item. */
public final class Created {

    private Created() {
    }

    /** @param list the address of the list that the item was sent to */
    public static Response at(UriInfo list, UUID id, JsonObject item) {
        return Response.created(list.getAbsolutePathBuilder().path(id.toString()).build()).entity(item).build();
    }

    /** @param list where things of that kind are found under the root, when they were made below something else */
    public static Response in(UriInfo address, String list, UUID id, JsonObject item) {
        return Response.created(address.getBaseUriBuilder().path(list).path(id.toString()).build()).entity(item).build();
    }
}
