package lu.daach.dwelling;

import java.util.Map;
import java.util.UUID;

/**
 * A dwelling as a table from outside can name it.
 *
 * @param commune its code
 * @param places ids by label
 */
public record KnownDwelling(UUID id, String commune, String address, Map<String, UUID> places) {
}
