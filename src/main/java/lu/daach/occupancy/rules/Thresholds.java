package lu.daach.occupancy.rules;

import java.math.BigDecimal;

/**
 * The three figures of annex III for one composition of household, EUR by the year at the index in force, exact.
 *
 * @param low up to here the lowest rate holds (S_low)
 * @param max from here the highest rate holds (S_TEmax)
 * @param cap the rent never exceeds a fixed share of this (S_cap)
 */
record Thresholds(BigDecimal low, BigDecimal max, BigDecimal cap) {
}
