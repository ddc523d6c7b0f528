package lu.daach.dwelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dwelling's card must hold, and that what is not known may stay so. */
class DwellingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @ParameterizedTest
    @CsvSource({"0, false", "-1, false", "0.01, true", "65, true", "9999.99, true", "10000, false", "65.123, false", "65.10000, true"})
    void aSurfaceIsMeasuredInHundredths(BigDecimal surface, boolean fits) {
        assertEquals(fits ? List.of() : List.of("/surfaceSquareMetres"), faults(card(surface, 2, "B", TODAY), true));
    }

    @Test
    void unknownFactsAreNoFaults() {
        assertEquals(List.of(), faults(card(null, null, null, null), true));
    }

    @Test
    void everythingIsSaidAtOnce() {
        assertEquals(List.of("/commune", "/surfaceSquareMetres", "/bedrooms", "/energyClass", "/firstOccupiedOn"),
                faults(card(BigDecimal.ZERO, 51, "J", TODAY.plusDays(1)), false));
    }

    @Test
    void worksMayFollowEachOtherButNotOverlap() {
        Faults faults = new Faults();
        WorksSheet first = new WorksSheet(UUID.randomUUID(), UUID.randomUUID(), new Period(TODAY, TODAY.plusDays(10)), "x");
        WorksRules.requireFree(new Period(TODAY.plusDays(10), null), List.of(first), faults);
        assertFalse(faults.any());
        WorksRules.requireFree(new Period(TODAY.plusDays(9), null), List.of(first), faults);
        InvalidInput refused = assertThrows(InvalidInput.class, faults::refuseIfAny);
        assertEquals(List.of(TODAY, TODAY.plusDays(9)), refused.faults().get(0).args());
    }

    private static List<String> faults(DwellingCard card, boolean communeInForce) {
        Faults faults = new Faults();
        DwellingRules.check(card, communeInForce, TODAY, faults);
        return faults.any() ? assertThrows(InvalidInput.class, faults::refuseIfAny).faults().stream().map(Fault::pointer).toList() : List.of();
    }

    private static DwellingCard card(BigDecimal surface, Integer bedrooms, String energyClass, LocalDate firstOccupiedOn) {
        return new DwellingCard("0701", "1, rue X", DwellingKind.HOUSE, Letting.WHOLE, surface, bedrooms, energyClass, firstOccupiedOn,
                null, null, null, List.of());
    }
}
