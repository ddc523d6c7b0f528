package lu.daach.occupancy;

/**
 * How many contracts ended so.
 *
 * @param reason a code of {@link ExitReason}, or {@code missing}
 * @param destination a code of {@link Destination}, or {@code missing}
 */
public record ExitCount(String reason, String destination, long count) {
}
