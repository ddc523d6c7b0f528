package lu.daach.payment;

import java.time.Instant;
import java.util.List;

/**
 * A look at the books.
 *
 * @param lookedAt null where nobody has looked yet
 * @param askedByName null when the hourly look was it
 * @param differences how many were found; null where nobody has looked yet
 * @param first some of them, at most a hundred; empty when only the number was kept
 */
public record CheckedBooks(Instant lookedAt, String askedByName, Integer differences, List<Difference> first) {
}
