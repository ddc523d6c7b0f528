package lu.daach.policy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A question put to the pool.
 *
 * @param name how it is called in lists
 * @param schemeVersion the version of a scheme that is tried; null: none
 * @param month null: the version's first month
 * @param otherwise figures of the law taken otherwise from the month on, by the rulebook's keys
 */
public record SimulationCard(String name, UUID schemeVersion, YearMonth month, Map<String, BigDecimal> otherwise) {

    public SimulationCard {
        otherwise = Collections.unmodifiableMap(new TreeMap<>(otherwise));
    }
}
