package lu.daach.correction.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import lu.daach.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentsTest {

    @ParameterizedTest
    @CsvSource({"600.00,6,6,100.00,100.00", "100.00,3,3,33.33,33.34", "0.02,6,2,0.01,0.01", "2400.00,30,12,200.00,200.00", "50.00,1,1,50.00,50.00"})
    void parts(BigDecimal owed, int months, int count, BigDecimal each, BigDecimal last) {
        Instalments parts = Instalments.of(new Money(owed), months);
        assertEquals(new Instalments(count, new Money(each), new Money(last)), parts);
        assertEquals(new Money(owed), new Money(each.multiply(BigDecimal.valueOf(count - 1L)).add(last)));
    }

    @Test
    void nothingOwedIsNotPaidInParts() {
        assertEquals(0, Instalments.of(Money.ZERO, 6).count());
        assertEquals(0, Instalments.of(new Money(new BigDecimal("-80.00")), 6).count());
    }
}
