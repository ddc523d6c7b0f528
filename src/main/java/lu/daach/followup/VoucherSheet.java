package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A voucher or certificate of an aid.
 *
 * @param number as it is printed: year and consecutive number of the office
 * @param amount null where it is worth what it costs
 * @param place with whom it is used
 * @param validUntil the last day
 * @param state {@code open}, {@code used} or {@code withdrawn}
 * @param closedOn null while it is open
 */
public record VoucherSheet(UUID id, UUID aid, String number, Money amount, String place, LocalDate issuedOn, LocalDate validUntil, String state,
        LocalDate closedOn) {

    public static final List<String> CLOSED = List.of("used", "withdrawn");

    public boolean open() {
        return "open".equals(state);
    }
}
