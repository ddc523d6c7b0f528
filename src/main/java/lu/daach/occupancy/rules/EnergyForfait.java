package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;

/**
 * The monthly deduction of annex III, 2°, for a dwelling first occupied before 1 January 1990 and not renovated to energy class
 * D or better, by bands of usable area. The text knows whole square metres only: a part of one is cut off.
 */
final class EnergyForfait {

    private static final String KEY = "energy-forfait.";

    private final LocalDate boundary;
    private final List<BigDecimal> areas = new ArrayList<>();
    private final List<Money> amounts = new ArrayList<>();

    /** @throws lu.daach.rulebook.NoParameter when the scale or the index is not in force in the edition */
    EnergyForfait(Edition law) {
        boundary = LocalDate.of(law.count(KEY + "before"), 1, 1);
        BigDecimal index = law.value("index");
        int band = 1;
        while (law.find(KEY + "band-" + band + ".area").isPresent()) {
            areas.add(law.value(KEY + "band-" + band + ".area"));
            amounts.add(Money.rounded(law.value(KEY + "band-" + band + ".amount").multiply(index).movePointLeft(2)));
            band++;
        }
        amounts.add(Money.rounded(law.value(KEY + "band-" + band + ".amount").multiply(index).movePointLeft(2)));
    }

    /** The first day on which a first occupation is too late for the deduction. */
    LocalDate boundary() {
        return boundary;
    }

    /** Whether the dwelling gets the deduction; null when that is not known. */
    Boolean appliesTo(DwellingFacts dwelling) {
        Boolean old = dwelling.firstOccupiedOn() == null ? null : dwelling.firstOccupiedOn().isBefore(boundary);
        Boolean unrenovated = dwelling.energyRenovated() == null ? null : !dwelling.energyRenovated();
        if (Boolean.FALSE.equals(old) || Boolean.FALSE.equals(unrenovated)) {
            return false;
        }
        return old == null || unrenovated == null ? null : true;
    }

    /** EUR a month for an area, a positive amount. */
    Money amount(BigDecimal squareMetres) {
        BigDecimal whole = squareMetres.setScale(0, RoundingMode.DOWN);
        int band = 0;
        while (band < areas.size() && whole.compareTo(areas.get(band)) > 0) {
            band++;
        }
        return amounts.get(band);
    }
}
