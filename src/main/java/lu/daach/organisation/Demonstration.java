package lu.daach.organisation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A module's part of the demonstration: invented people and homes, the same at every load. */
public interface Demonstration {

    /** The number of the region that plays in the canton of Redange. */
    int REDANGE = 1;

    /** The number of the invented second region, by which isolation is seen. */
    int SECOND = 2;

    /** Parts are loaded in this order, lowest first: a part may stand on those before it. */
    int order();

    /** Writes the rows with the owner's connection, in the one transaction of the load. */
    void load(Connection connection) throws SQLException;

    /** An id that is the same at every load, for example of {@code staff/officer}. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("daach-demonstration/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
