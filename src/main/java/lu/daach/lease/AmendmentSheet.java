package lu.daach.lease;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What was changed in a lease, with what was before. Amounts that it left alone are null.
 *
 * @param kind {@code amendment}; {@code correction} in the contract itself; {@code renewal}; {@code notice}; {@code withdrawal} of a notice
 * @param changesEnd whether {@code lastDay} and {@code lastDayBefore} mean something; null then is an open end
 */
public record AmendmentSheet(UUID id, String kind, LocalDate signedOn, LocalDate appliesFrom, Money monthlyRent, Money rentBefore, Money monthlyCharges,
        Money chargesBefore, boolean changesEnd, LocalDate lastDay, LocalDate lastDayBefore, String reason, String recordedBy, LocalDate recordedOn) {
}
