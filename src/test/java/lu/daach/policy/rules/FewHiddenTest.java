package lu.daach.policy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewHiddenTest {

    @Test
    void groups_below_five_are_not_told_nor_found_by_subtraction() {
        assertEquals(Arrays.asList(null, 12, null, 0), FewHidden.of(List.of(3, 12, 6, 0)));
        assertEquals(Arrays.asList(null, null, 6, 0), FewHidden.of(List.of(3, 4, 6, 0)));
        assertEquals(List.of(5, 0, 9), FewHidden.of(List.of(5, 0, 9)));
    }

    @Test
    void a_band_of_differences_is_not_found_by_who_pays_more_less_or_the_same() {
        assertEquals(Arrays.asList(null, 0, 0, null, 0, 20, 0, 0, 0, 0, 0), FewHidden.ofDifferences(List.of(1, 0, 0, 22, 0, 20, 0, 0, 0, 0, 0), 20));
        assertEquals(Arrays.asList(0, 0, 0, 0, 0, null, null, null, 0, 0, 0), FewHidden.ofDifferences(List.of(0, 0, 0, 0, 0, 9, 2, 8, 0, 0, 0), null));
    }

    @ParameterizedTest
    @CsvSource({"-500,0", "-200,0", "-199.99,1", "-100,1", "-99.99,2", "-50,2", "-10,3", "-9.99,4", "-0.01,4", "0,5", "0.01,6", "9.99,6", "10,7", "200,10"})
    void a_difference_lies_in_one_band(BigDecimal difference, int band) {
        assertEquals(band, Bands.DIFFERENCES.of(Money.rounded(difference)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.01,1", "99.99,1", "100,2", "999.99,10", "1000,11"})
    void an_amount_lies_in_one_band(BigDecimal amount, int band) {
        assertEquals(band, Bands.AMOUNTS.of(Money.rounded(amount)));
    }
}
