package lu.daach.exchange.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into cells. */
class WrittenCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"12.3.2026", "12/03/2026", "12-03-2026", "2026-03-12", "2026-3-12", "12 mars 2026", "12. März 2026", "12. Mäerz 2026",
        "12 March 2026", "12 Mar 2026", " 12.03.2026 ", "46093", "46093.0", "2026-03-12T00:00:00"})
    void aDayInEveryForm(String cell) {
        assertEquals(Optional.of(LocalDate.of(2026, 3, 12)), WrittenCell.day(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2026", "12.3.26", "2026", "mars 2026", "12/13/2026", "demain", "", "12.3.1826", "99999999", "46093.5"})
    void whatIsNoDayIsNotGuessed(String cell) {
        assertEquals(Optional.empty(), WrittenCell.day(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 234,56 €|1234.56", "1.234,56|1234.56", "1234.56|1234.56", "1234,56|1234.56", "1,234.56|1234.56", "€ 900|900",
        "1'234.50|1234.5", "-12,5|-12.5", "\u2212 12,5|-12.5", "1.234.567,8|1234567.8", "0|0", "900.00 EUR|900", "1.234|1234", "1,234|1234"})
    void anAmountInEveryForm(String cell, BigDecimal amount) {
        assertEquals(Optional.of(0), WrittenCell.number(cell, 2).map(read -> read.compareTo(amount)), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2340", "abc", "", "12,345.67,8", "1.23.4", "12 k", "1e5", "--5", "1,2345"})
    void whatIsNoAmountIsNotGuessed(String cell) {
        assertEquals(Optional.empty(), WrittenCell.number(cell, 2));
    }

    @ParameterizedTest
    @CsvSource({"oui,true", "Ja,true", "jo,true", "YES,true", "x,true", "VRAI,true", "Non,false", "nein,false", "Nee,false", "no,false", "FAUX,false", "0,false"})
    void yesAndNoInFourLanguages(String cell, boolean flag) {
        assertEquals(Optional.of(flag), WrittenCell.flag(cell));
    }

    @Test
    void columnsAreNamedAsInSpreadsheets() {
        assertEquals("A", WrittenCell.columnName(0));
        assertEquals("Z", WrittenCell.columnName(25));
        assertEquals("AA", WrittenCell.columnName(26));
        assertEquals("CV", WrittenCell.columnName(99));
    }
}
