package lu.daach.lease;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What is agreed between an owner and the agency. Dwelling, owner, first day and rent are required.
 *
 * @param lastDay null for an open end
 * @param monthlyRent EUR, not negative
 * @param monthlyCharges EUR, not negative; null: none
 * @param noticeMonths 0 to 60; null: 3
 * @param nextRentChangeOn the first day on which another rent may be agreed; null: two years after the first day, in a change: as it stands
 * @param guarantee null: {@link GuaranteeTerms#USUAL}
 */
public record HeadLeaseCard(UUID dwelling, UUID owner, LocalDate startsOn, LocalDate lastDay, Money monthlyRent, Money monthlyCharges,
        Integer noticeMonths, LocalDate nextRentChangeOn, GuaranteeTerms guarantee) {

    private static final int USUAL_NOTICE_MONTHS = 3;

    public HeadLeaseCard {
        monthlyCharges = monthlyCharges == null ? Money.ZERO : monthlyCharges;
        noticeMonths = noticeMonths == null ? USUAL_NOTICE_MONTHS : noticeMonths;
        guarantee = guarantee == null ? GuaranteeTerms.USUAL : guarantee;
    }
}
