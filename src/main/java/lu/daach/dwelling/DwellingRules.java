package lu.daach.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.kernel.Faults;

/** What has to hold for a dwelling's card. */
final class DwellingRules {

    static final BigDecimal LARGEST_SURFACE = new BigDecimal("9999.99");
    static final int MOST_BEDROOMS = 50;
    static final int LONGEST_ADDRESS = 200;

    private DwellingRules() {
    }

    /** For callers whose reader has found nothing missing. */
    static void required(DwellingCard card, Faults faults) {
        faults.require(card.commune() != null, "/commune", "api.required");
        faults.require(card.address() != null, "/address", "api.required");
        faults.require(card.kind() != null, "/kind", "api.required");
        faults.require(card.letting() != null, "/letting", "api.required");
    }

    /**
     * Whatever is null is passed over.
     *
     * @param communeInForce whether the card's commune exists today
     */
    static void check(DwellingCard card, boolean communeInForce, LocalDate today, Faults faults) {
        faults.require(card.commune() == null || communeInForce, "/commune", "dwelling.communeNotInForce",
                card.commune() == null ? "" : card.commune());
        faults.require(card.address() == null || !card.address().isBlank(), "/address", "api.blank");
        faults.require(card.address() == null || card.address().length() <= LONGEST_ADDRESS, "/address", "api.tooLong", LONGEST_ADDRESS);
        faults.require(surfaceFits(card.surfaceSquareMetres()), "/surfaceSquareMetres", "dwelling.surfaceRange");
        faults.require(card.bedrooms() == null || inRange(card.bedrooms(), 0), "/bedrooms", "api.range", "0", Integer.toString(MOST_BEDROOMS));
        faults.require(card.energyClass() == null || EnergyClass.CODES.contains(card.energyClass()), "/energyClass", "api.choice",
                String.join(", ", EnergyClass.CODES));
        faults.require(card.firstOccupiedOn() == null || !card.firstOccupiedOn().isAfter(today), "/firstOccupiedOn",
                "dwelling.firstOccupiedInFuture");
    }

    static boolean inRange(int number, int least) {
        return number >= least && number <= MOST_BEDROOMS;
    }

    private static boolean surfaceFits(BigDecimal surface) {
        return surface == null || surface.signum() > 0 && surface.compareTo(LARGEST_SURFACE) <= 0
                && surface.stripTrailingZeros().scale() <= 2;
    }
}
