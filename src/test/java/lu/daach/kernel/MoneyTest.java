package lu.daach.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void rounds_half_up_to_the_cent() {
        assertEquals("0.01", Money.rounded(new BigDecimal("0.005")).toString());
        assertEquals("0.00", Money.rounded(new BigDecimal("0.0049999")).toString());
        assertEquals("-0.01", Money.rounded(new BigDecimal("-0.005")).toString());
        assertEquals("0.67", Money.quotient(BigDecimal.valueOf(2), BigDecimal.valueOf(3)).toString());
    }

    @Test
    void takes_no_fraction_of_a_cent_unasked() {
        assertThrows(ArithmeticException.class, () -> new Money(new BigDecimal("0.001")));
        assertEquals(new Money(new BigDecimal("5")), new Money(new BigDecimal("5.000")));
    }

    @Test
    void compares_and_adds() {
        Money five = new Money(new BigDecimal("5"));
        Money two = new Money(new BigDecimal("2"));
        assertEquals(two, five.atMost(two));
        assertEquals(five, two.atLeast(five));
        assertEquals("7.00", five.plus(two).toString());
        assertEquals("-3.00", two.minus(five).toString());
    }
}
