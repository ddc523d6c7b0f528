package lu.daach.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** The data map against the catalogue: every column has its line, and no line is of a column that is no more. */
@OnTheServer
class DataMapIT {

    private static final Set<String> CATEGORIES = Set.of("technical", "reference", "staff", "owner", "identity", "contact", "income", "housing",
            "money", "social", "text");
    private static final Set<String> ERASE = Set.of("keep", "null", "mask", "delete", "key", "empty", "year");

    @Test
    void everyColumnIsOnTheMap() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            Set<String> there = new TreeSet<>(Sql.column(connection, "select c.table_schema || '.' || c.table_name || '.' || c.column_name"
                    + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                    + " where t.table_type = 'BASE TABLE' and c.table_schema !~ '^(pg_|information_schema|public)'"));
            Set<String> unmapped = new TreeSet<>(there);
            unmapped.removeAll(DataMap.all().keySet());
            assertEquals(Set.of(), unmapped, "columns without a line in privacy/data-map.csv: column;category;purpose;basis;retention;export;erase");
            Set<String> gone = new TreeSet<>(DataMap.all().keySet());
            gone.removeAll(there);
            assertEquals(Set.of(), gone, "lines of columns that are no more");
        }
    }

    @Test
    void everyLineIsWhole() {
        List<String> wrong = new ArrayList<>();
        Map<String, DataMap.Entry> all = new TreeMap<>(DataMap.all());
        Set<String> kept = new TreeSet<>(Set.of("accounting", "log", "life"));
        RetentionKind.ALL.forEach(kind -> kept.add(kind.code()));
        all.forEach((column, entry) -> {
            if (!CATEGORIES.contains(entry.category()) || !ERASE.contains(entry.erase()) || entry.purpose().isBlank() || entry.basis().isBlank()
                    || !kept.contains(entry.retention())) {
                wrong.add(column + " " + entry);
            }
        });
        assertEquals(List.of(), wrong);
    }
}
