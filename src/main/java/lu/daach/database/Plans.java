package lu.daach.database;

import jakarta.persistence.EntityManager;

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
}
