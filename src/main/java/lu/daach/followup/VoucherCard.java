package lu.daach.followup;

import java.time.LocalDate;
import lu.daach.kernel.Money;

/**
 * What is written on a voucher.
 *
 * @param amount null where it is worth what it costs
 * @param place with whom it is used: a pharmacy, a shop, a school
 * @param validUntil the last day
 */
public record VoucherCard(Money amount, String place, LocalDate validUntil) {

    public static final int LONGEST_PLACE = 120;
}
