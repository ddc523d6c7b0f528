package lu.daach.lease;

import java.time.LocalDate;
import lu.daach.kernel.Money;

/**
 * What an amendment changes; null leaves it as it is.
 *
 * @param signedOn null: today
 * @param appliesFrom from when on rent and charges are others; required with one of them
 * @param changesEnd whether it says until when the lease runs
 * @param lastDay the new last day; null, with {@code changesEnd}: an open end
 * @param reason why, in a few words; may be null
 */
public record AmendmentCard(LocalDate signedOn, LocalDate appliesFrom, Money monthlyRent, Money monthlyCharges, boolean changesEnd, LocalDate lastDay,
        String reason) {
}
