package lu.daach.payment.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import lu.daach.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of an owner's rent that is free of tax, by year (domain.md 1.4). */
class ExemptShareTest {

    private static final List<ExemptShare> SHARES = List.of(new ExemptShare(Year.of(2017), new BigDecimal(50)),
            new ExemptShare(Year.of(2023), new BigDecimal(75)), new ExemptShare(Year.of(2024), new BigDecimal(90)));

    @ParameterizedTest
    @CsvSource({"2016, 9600.00, 0.00", "2017, 9600.00, 4800.00", "2022, 9600.00, 4800.00", "2023, 9600.00, 7200.00", "2024, 9600.00, 8640.00",
        "2025, 9600.00, 8640.00", "2025, 0.05, 0.05"})
    void theShareOfTheYearCounts(int year, String rent, String exempt) {
        assertEquals(exempt, ExemptShare.exempt(new Money(new BigDecimal(rent)), ExemptShare.of(Year.of(year), SHARES)).toString());
    }
}
