package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of the dwelling; every fact may be null: not known.
 *
 * @param surfaceSquareMetres usable area, cut to whole square metres where a scale asks for it
 * @param firstOccupiedOn     the day somebody first lived in it
 * @param energyRenovated     renovated to energy class D or better
 * @param fittedKitchen       has a fitted kitchen
 * @param outdoorSpace        has a balcony, a terrace or a private garden
 * @param monthlyCost         EUR the dwelling costs the agency each month
 */
public record DwellingFacts(
        DwellingKind kind,
        BigDecimal surfaceSquareMetres,
        Integer bedrooms,
        LocalDate firstOccupiedOn,
        Boolean energyRenovated,
        Boolean fittedKitchen,
        Boolean outdoorSpace,
        BigDecimal monthlyCost) {
}
