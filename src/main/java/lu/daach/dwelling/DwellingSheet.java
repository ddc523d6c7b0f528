package lu.daach.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A dwelling as everybody sees it who may read dwellings; null facts are not known.
 *
 * @param communeName the name that goes with the code, of the commune's latest time
 * @param places in their order, at least one
 */
public record DwellingSheet(UUID id, int version, String commune, String communeName, String address, DwellingKind kind,
        Letting letting, BigDecimal surfaceSquareMetres, Integer bedrooms, String energyClass, LocalDate firstOccupiedOn,
        Boolean energyRenovated, Boolean fittedKitchen, Boolean outdoorSpace, List<PlaceLine> places) {
}
