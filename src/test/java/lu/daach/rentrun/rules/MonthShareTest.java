package lu.daach.rentrun.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Random;
import lu.daach.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthShareTest {

    private static final int SPLITS = 100_000;

    @ParameterizedTest
    @CsvSource({
            "2026-12, 900.00, 1, 31, 900.00",
            "2026-12, 900.00, 1, 15, 435.48",
            "2026-12, 900.00, 16, 31, 464.52",
            "2026-02, 100.00, 1, 1, 3.57",
            "2026-02, 100.00, 28, 28, 3.57",
            "2024-02, 100.00, 29, 29, 3.45",
            "2026-04, 0.01, 15, 15, 0.01",
            "2026-04, 0.01, 14, 14, 0.00",
            "2026-06, 0.00, 3, 9, 0.00"})
    void daysOfAMonth(YearMonth month, BigDecimal monthly, int first, int last, BigDecimal share) {
        assertEquals(new Money(share), MonthShare.of(new Money(monthly), month, first, last));
    }

    @Test
    void howeverAMonthIsCutItsPartsAddUpToTheWhole() {
        Random random = new Random(20_261_201);
        for (int i = 0; i < SPLITS; i++) {
            YearMonth month = YearMonth.of(2024, 1).plusMonths(random.nextInt(60));
            Money monthly = new Money(BigDecimal.valueOf(random.nextInt(500_000), 2));
            Money sum = Money.ZERO;
            for (int first = 1; first <= month.lengthOfMonth();) {
                int last = first + random.nextInt(month.lengthOfMonth() - first + 1);
                Money part = MonthShare.of(monthly, month, first, last);
                assertEquals(part, part.atLeast(Money.ZERO), "a part below zero");
                sum = sum.plus(part);
                first = last + 1;
            }
            assertEquals(monthly, sum, month + " split " + i);
        }
    }

    @Test
    void daysOutsideOfTheMonthAreAMistake() {
        Money monthly = new Money(new BigDecimal("10.00"));
        YearMonth april = YearMonth.of(2026, 4);
        assertThrows(IllegalArgumentException.class, () -> MonthShare.of(monthly, april, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> MonthShare.of(monthly, april, 5, 4));
        assertThrows(IllegalArgumentException.class, () -> MonthShare.of(monthly, april, 1, 31));
    }
}
