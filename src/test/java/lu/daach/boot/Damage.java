package lu.daach.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lu.daach.testing.Sql;

/** What the engine's own examination finds in tables and their indexes. */
public final class Damage {

    private static final String OURS = " from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^pg_(temp|toast)' and c.relpersistence = 'p'";

    private Damage() {
    }

    /** @return what is wrong, in the engine's words; an index that disagrees with its table ends with an error */
    public static List<String> of(Connection superuser) throws SQLException {
        Sql.run(superuser, "create extension if not exists amcheck schema public");
        List<String> wrong = new ArrayList<>(Sql.column(superuser, "select v.msg" + OURS.replace(" where", " cross join lateral public.verify_heapam(c.oid) v where")
                + " and c.relkind in ('r', 'm')"));
        // An index is named where it is examined: what is wrong with it is an error of the statement.
        List<String> indexes = Sql.column(superuser, "select c.oid::regclass" + OURS + " and c.relkind = 'i' and c.relam = (select oid from pg_am where amname = 'btree')"
                + " and exists (select from pg_index x where x.indexrelid = c.oid and x.indisvalid)");
        for (String index : indexes) {
            try {
                Sql.run(superuser, "select public.bt_index_check(?::regclass, true)", index);
            } catch (SQLException e) {
                wrong.add(index + ": " + e.getMessage());
            }
        }
        if (indexes.size() < 100) {
            wrong.add("only " + indexes.size() + " indexes were examined");
        }
        return wrong;
    }
}
