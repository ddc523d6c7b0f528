package lu.daach.payment;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What bringing in a report came to.
 *
 * @param number of the order
 * @param refused payments that the report calls refused
 * @param due what is due again by it; zero when all of it was known
 * @param first whether this very report had not been brought before
 */
public record ReportReceipt(UUID order, int number, ReportVerdict verdict, int refused, Money due, boolean first) {
}
