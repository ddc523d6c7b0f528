package lu.daach.guarantee.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What one home can cost, for as long as the agency is bound. */
class ExposureTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/lu/daach/guarantee/exposure.csv", numLinesToSkip = 1)
    void ofOneHome(String name, LocalDate day, BigDecimal monthly, int notice, LocalDate endsBefore, long places, long free, String largest,
            String expected) {
        Exposure exposure = Exposure.of(day, new Money(monthly), notice, endsBefore, places, free);
        assertEquals(largest, exposure.largest().toString());
        assertEquals(expected, exposure.expected().toString());
    }
}
