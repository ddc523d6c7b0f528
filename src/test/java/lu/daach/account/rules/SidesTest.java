package lu.daach.account.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lu.daach.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the State pays (domain.md 1.2) and how the gap is explained. */
class SidesTest {

    private static final List<StateRate> STATE = List.of(rate("2021-01-01", "120.00"), rate("2023-10-01", "120.00"), rate("2025-01-01", "140.00"));
    private static final List<ShareRate> HALF = List.of(new ShareRate(LocalDate.of(2024, 6, 1), new BigDecimal(50)));

    @ParameterizedTest
    @CsvSource({"2025-05, 3, 180.00", "2025-05, 1, 140.00", "2024-12, 1, 120.00", "2024-12, 2, 140.00", "2025-01, 2, 160.00", "2026-11, 0, 0.00", "2020-12, 1, 0.00"})
    void theStatePaysForRunningContracts(String month, int contracts, String paid) {
        assertEquals(paid, StateRate.of(YearMonth.parse(month), contracts, STATE).toString());
    }

    @Test
    void aVacantHalfMonthIsToldFromTheRule() {
        Sides sides = Sides.of(month("1000.00", "200.00", "300.00", 30, 15, 1), STATE, HALF);
        assertEquals("800.00", sides.headRent().toString());
        assertEquals("500.00", sides.vacancy().toString());
        assertEquals("200.00", sides.rule().toString());
        assertEquals("795.00", sides.gap().toString());
        assertEquals("275.00", sides.received().toString());
        assertEquals("30.00", sides.otherGuarantee().toString());
        assertEquals("140.00", sides.state().toString());
        assertEquals("315.00", sides.communeShare().toString());
        assertEquals("-340.00", sides.net().toString());
    }

    @Test
    void causesAlwaysSumToTheGap() {
        Random random = new Random(49);
        Sides total = Sides.NONE;
        for (int i = 0; i < 10_000; i++) {
            Sides one = Sides.of(month(cents(random, 200_000), "10.00", cents(random, 150_000), 30, random.nextInt(31), random.nextInt(4)), STATE, HALF);
            assertEquals(one.gap(), one.vacancy().plus(one.rule()).plus(one.arrears()).plus(one.repair()).plus(one.otherGuarantee()));
            total = total.plus(one);
        }
        assertEquals(total.gap(), total.vacancy().plus(total.rule()).plus(total.arrears()).plus(total.repair()).plus(total.otherGuarantee()));
        assertEquals(total.net(), total.in().minus(total.out()));
    }

    private static DwellingMonth month(String due, String charges, String participation, int placeDays, int occupiedDays, int contracts) {
        return new DwellingMonth(new UUID(0, 1), "1, rue", new UUID(0, 2), "Wantz", "0701", YearMonth.of(2025, 5), money(due), money(charges),
                money(participation), money("70.00"), money("40.00"), money("0.00"), money("25.00"), placeDays, occupiedDays, contracts);
    }

    private static String cents(Random random, int most) {
        return BigDecimal.valueOf(1000 + random.nextInt(most), 2).toString();
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount));
    }

    private static StateRate rate(String from, String first) {
        return new StateRate(LocalDate.parse(from), money(first), money("20.00"));
    }
}
