package lu.daach.followup.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetSumsTest {

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }

    @ParameterizedTest
    @CsvSource({
        // incomes, costs, instalments, home, left a month, left a day
        "2400.00, 610.50, 150.00, 720.00, 919.50, 30.23",
        "1800.00, 500.00, 0.00, 1400.00, -100.00, -3.29",
        "0.00, 0.00, 0.00, 0.00, 0.00, 0.00",
        "1234.56, 234.56, 0.00, 635.00, 365.00, 12.00"})
    void whatIsLeft(String incomes, String costs, String instalments, String home, String left, String day) {
        BudgetSums sums = BudgetSums.of(List.of(euro(incomes)), List.of(euro(costs)), List.of(euro(instalments)), euro(home));
        assertEquals(euro(left), sums.left().amount());
        assertEquals(euro(day), sums.perDay().amount());
    }

    @Test
    void theLastInstalmentMayBeSmaller() {
        assertEquals(4, BudgetSums.months(euro("1000.00"), euro("300.00")));
        assertEquals(10, BudgetSums.months(euro("1000.00"), euro("100.00")));
        assertEquals(1, BudgetSums.months(euro("0.01"), euro("100.00")));
    }
}
