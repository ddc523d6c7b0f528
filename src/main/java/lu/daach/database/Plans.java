package lu.daach.database;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** How the database plans what it is asked. */
public final class Plans {

    private Plans() {
    }

    /**
     * From here to the end of the transaction every query is planned for the values it is given. A list with many filters of which
     * most are left out needs that: after five times the database would keep one plan for all values, which has to read every row to
     * ask it for filters that nobody set.
     */
    public static void forTheValuesGiven(EntityManager entities) {
        entities.createNativeQuery("set local plan_cache_mode = force_custom_plan").executeUpdate();
    }

    /**
     * Plans what is asked meanwhile so that tables are joined as wholes, in memory. For what reads a region from end to end: behind the
     * walls the planner takes a filter by periods to leave one row in a hundred, and would look the others up one by one.
     */
    public static <T> T forWholeTables(EntityManager entities, Supplier<T> asked) {
        entities.createNativeQuery("set local enable_nestloop = off").executeUpdate();
        entities.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
        T found = asked.get();
        entities.createNativeQuery("set local enable_nestloop = default").executeUpdate();
        entities.createNativeQuery("set local work_mem = default").executeUpdate();
        return found;
    }
}
