package lu.daach.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The settings without which an acknowledged commit could be lost; nothing is served when one of them is wrong. */
final class SafeSettings {

    private static final Map<String, Predicate<String>> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("server_version_num", value -> value.startsWith(Integer.toString(PostgresBinaries.MAJOR_VERSION)));
        REQUIRED.put("fsync", "on"::equals);
        REQUIRED.put("synchronous_commit", value -> !value.equals("off"));
        REQUIRED.put("full_page_writes", "on"::equals);
        REQUIRED.put("data_checksums", "on"::equals);
        REQUIRED.put("zero_damaged_pages", "off"::equals);
        REQUIRED.put("password_encryption", "scram-sha-256"::equals);
    }

    private SafeSettings() {
    }

    /** @throws IOException when a setting is wrong; the message names all of them */
    static void require(Connection connection) throws SQLException, IOException {
        StringBuilder wrong = new StringBuilder();
        for (var required : REQUIRED.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show " + required.getKey())) {
                row.next();
                if (!required.getValue().test(row.getString(1))) {
                    wrong.append(wrong.isEmpty() ? "" : ", ").append(required.getKey()).append(" = ").append(row.getString(1));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IOException("these settings of PostgreSQL are not safe for accounts: " + wrong
                    + "; see docs/operations.md");
        }
    }
}
