package lu.daach.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Arrays as the database writes them: much cheaper for thousands of values than the driver's own way, which looks each one's type up. */
public final class ArrayText {

    private static final int USUAL = 40;

    private ArrayText() {
    }

    /**
     * @param place a parameter that is cast in the statement, for example {@code ?::uuid[]}
     * @param values ids, amounts, days, texts; null for null
     */
    public static void set(PreparedStatement statement, int place, List<?> values) throws SQLException {
        StringBuilder written = new StringBuilder(values.size() * USUAL + 2).append('{');
        for (Object value : values) {
            if (written.length() > 1) {
                written.append(',');
            }
            if (value instanceof String text) {
                written.append('"').append(escaped(text)).append('"');
            } else {
                written.append(value == null ? "NULL" : value.toString());
            }
        }
        statement.setObject(place, written.append('}').toString(), Types.OTHER);
    }

    private static String escaped(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0 ? text : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
