package lu.daach.bench.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** An owner by its id with plain JDBC: bind and actor, then the object, in one transaction. */
@Path("owners/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BareOwner {

    private static final UUID OFFICER = UUID.fromString(System.getProperty("bench.officer", "00000000-0000-0000-0000-000000000000"));

    private static final JsonProvider JSON = JsonProvider.provider();

    @Resource(lookup = "java:app/jdbc/bare")
    private DataSource connections;

    @GET
    public JsonObject get(@PathParam("id") String id) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection);
            JsonObject owner = owner(connection, UUID.fromString(id));
            connection.commit();
            return owner;
        }
    }

    private static void enter(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from organisation.enter(?, ?)")) {
            query.setInt(1, 1);
            query.setObject(2, OFFICER);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || !row.getString("role").equals("officer")) {
                    throw new NotFoundException();
                }
            }
        }
    }

    private static JsonObject owner(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id, version, kind, last_name, first_name, name, iban, language"
                + " from lease.owner where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException();
                }
                JsonObjectBuilder owner = JSON.createObjectBuilder().add("id", row.getString(1)).add("version", row.getInt(2));
                String[] names = {"kind", "lastName", "firstName", "name", "iban", "language"};
                for (int i = 0; i < names.length; i++) {
                    String value = row.getString(i + 3);
                    if (value == null) {
                        owner.addNull(names[i]);
                    } else {
                        owner.add(names[i], value);
                    }
                }
                return owner.build();
            }
        }
    }
}
