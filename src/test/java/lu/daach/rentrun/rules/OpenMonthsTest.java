package lu.daach.rentrun.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lu.daach.kernel.Money;
import lu.daach.rentrun.rules.OpenMonths.Moved;
import org.junit.jupiter.api.Test;

/** Earlier months first. */
class OpenMonthsTest {

    private static Moved asked(int month, String amount) {
        return new Moved(LocalDate.of(2026, month, 1), new Money(new BigDecimal(amount)), true);
    }

    private static Moved paid(int month, int day, String amount) {
        return new Moved(LocalDate.of(2026, month, day), new Money(new BigDecimal(amount).negate()), false);
    }

    private static String open(OpenMonths.Result result) {
        return result.months().stream().map(month -> month.open().toString()).toList() + " " + result.ahead();
    }

    @Test
    void aPaymentGoesToTheEarliestOpenMonth() {
        OpenMonths.Result result = OpenMonths.of(List.of(asked(1, "100.00"), asked(2, "100.00"), asked(2, "20.00"), asked(3, "100.00"), paid(3, 5, "150.00")));
        assertEquals("[0.00, 70.00, 100.00] 0.00", open(result));
        assertEquals("[Covered[on=2026-03-05, amount=50.00]]", result.months().get(1).by().toString());
    }

    @Test
    void whatCameBackOpensItsMonthAgainAndWhatIsTooMuchIsAhead() {
        assertEquals("[0.00, 100.00] 0.00", open(OpenMonths.of(List.of(asked(1, "100.00"), asked(2, "100.00"), paid(1, 3, "100.00"), paid(2, 3, "100.00"),
                new Moved(LocalDate.of(2026, 2, 8), new Money(new BigDecimal("100.00")), false)))));
        assertEquals("[0.00] 30.00", open(OpenMonths.of(List.of(asked(1, "100.00"), paid(1, 3, "130.00")))));
    }

    @Test
    void nothingIsLostOrMade() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<Moved> lines = new ArrayList<>();
            BigDecimal balance = BigDecimal.ZERO;
            for (int k = 0; k < 12; k++) {
                Moved one = random.nextBoolean() ? asked(1 + random.nextInt(12), "" + (1 + random.nextInt(5)) + ".25")
                        : paid(1 + random.nextInt(12), 1 + random.nextInt(28), "" + (1 + random.nextInt(9)) + ".10");
                lines.add(one);
                balance = balance.add(one.amount().amount());
            }
            OpenMonths.Result result = OpenMonths.of(lines);
            BigDecimal open = result.months().stream().map(month -> month.open().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, balance.compareTo(open.subtract(result.ahead().amount())), lines.toString());
        }
    }
}
