package lu.daach.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            FR ; 1234.56    ; 1\u202f234,56\u00a0€
            DE ; 1234.56    ; 1.234,56\u00a0€
            LB ; 1234.56    ; 1.234,56\u00a0€
            EN ; 1234.56    ; €1,234.56
            FR ; 0          ; 0,00\u00a0€
            EN ; -0.5       ; -€0.50
            DE ; -1234567.8 ; -1.234.567,80\u00a0€
            EN ; 999.995    ; €1,000.00
            FR ; -0.001     ; 0,00\u00a0€
            """)
    void writes_money(Language language, BigDecimal amount, String expected) {
        assertEquals(expected, Formats.money(amount, language));
    }

    @ParameterizedTest
    @CsvSource({"FR,12/03/2026", "DE,12.3.2026", "LB,12.3.2026", "EN,12 Mar 2026"})
    void writes_dates(Language language, String expected) {
        assertEquals(expected, Formats.date(LocalDate.of(2026, 3, 12), language));
    }

    @ParameterizedTest
    @CsvSource({"FR,mars 2026", "DE,März 2026", "LB,Mäerz 2026", "EN,March 2026"})
    void writes_months(Language language, String expected) {
        assertEquals(expected, Formats.month(YearMonth.of(2026, 3), language));
    }

    @Test
    void writes_percentages_with_at_most_two_decimals() {
        assertEquals("18,38\u00a0%", Formats.percent(new BigDecimal("18.3779"), Language.FR));
        assertEquals("10%", Formats.percent(new BigDecimal("10.0000"), Language.EN));
        assertEquals("-2,5\u00a0%", Formats.percent(new BigDecimal("-2.5"), Language.LB));
        assertEquals("100%", Formats.percent(new BigDecimal("100"), Language.EN));
    }

    @Test
    void writes_numbers_with_the_decimals_they_have() {
        assertEquals("968,04", Formats.number(new BigDecimal("968.04"), Language.DE));
        assertEquals("1,000,000", Formats.number(new BigDecimal("1000000"), Language.EN));
        assertEquals("-12", Formats.number(new BigDecimal("-12"), Language.FR));
    }
}
