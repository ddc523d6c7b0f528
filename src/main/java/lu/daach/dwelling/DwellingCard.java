package lu.daach.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is written of a dwelling. Commune, address, kind and letting are required; every other fact may be null: not known.
 *
 * @param commune the code of a commune in force today
 * @param address number, street, postal code and locality; 1 to 200 characters
 * @param surfaceSquareMetres more than 0, at most 9999.99, two decimals
 * @param bedrooms 0 to 50
 * @param energyClass one of {@link EnergyClass#CODES}
 * @param firstOccupiedOn not in the future
 * @param energyRenovated renovated as annex III means it
 * @param places of a dwelling let by rooms at least one; of one let whole null, empty, or its own place sent back
 */
public record DwellingCard(String commune, String address, DwellingKind kind, Letting letting, BigDecimal surfaceSquareMetres,
        Integer bedrooms, String energyClass, LocalDate firstOccupiedOn, Boolean energyRenovated, Boolean fittedKitchen,
        Boolean outdoorSpace, List<PlaceCard> places) {

    public DwellingCard {
        places = places == null ? List.of() : List.copyOf(places);
    }
}
