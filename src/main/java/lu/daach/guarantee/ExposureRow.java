package lu.daach.guarantee;

import lu.daach.guarantee.rules.Exposure;

/**
 * The exposure of a commune.
 *
 * @param code of the commune
 * @param ahead the same in twelve months, with leases and contracts as they are known today
 */
public record ExposureRow(String code, String name, Exposure today, Exposure ahead) {
}
