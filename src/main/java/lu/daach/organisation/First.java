package lu.daach.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Writes the first rows of a region with the owner's connection, before anybody can sign in. */
final class First {

    private final Connection connection;
    private final int region;

    First(Connection connection, int region) {
        this.connection = connection;
        this.region = region;
    }

    void region(String name) throws SQLException {
        insert("insert into kernel.region (id, name) values (?, ?)", region, name);
    }

    void organisation(UUID id, String kind, String name, String communeCode) throws SQLException {
        insert("insert into organisation.organisation (region_id, id, kind, name, commune_code) values (?, ?, ?, ?, ?)",
                region, id, kind, name, communeCode);
    }

    void staff(UUID id, UUID organisation, String login, String name, Role role, String language) throws SQLException {
        insert("insert into organisation.staff (region_id, id, organisation_id, login, name, role, language) values (?, ?, ?, ?, ?, ?, ?)",
                region, id, organisation, login, name, role.code(), language);
    }

    /** @param password null: none yet, a one-time link follows */
    void credential(String login, UUID staff, String password) throws SQLException {
        insert("insert into organisation.credential (login, region_id, staff_id, password_hash) values (?, ?, ?, ?)",
                login, region, staff, password == null ? null : PasswordHash.of(password));
    }

    void token(String token, UUID staff) throws SQLException {
        insert("insert into organisation.token (token_hash, region_id, staff_id) values (?, ?, ?)",
                SignIn.digest(token), region, staff);
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
