package lu.daach.charges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import org.junit.jupiter.api.Test;

/** Worked out by hand for 2025, which has 365 days. */
class DivisionTest {

    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    private static final UUID BILL = new UUID(1, 1);
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    /** Two rooms for one and two people: A all year, B from 1 July (184 days) of two; 365 + 368 of 1095, the rest is empty. */
    @Test
    void emptyDaysAreTheAgencys() {
        List<Part> parts = new Division(YEAR, 3, List.of(lived(A, 1, YEAR, 1), lived(B, 2, new Period(LocalDate.of(2025, 7, 1), null), 2)))
                .of(List.of(new Bill(BILL, YEAR, money("1095.00"), DivisionKey.SPACE, null)));
        assertEquals(List.of("365.00", "368.00", "362.00"), amounts(parts));
        assertEquals(null, parts.get(2).occupancy());
    }

    /** A: one person 365 days; B: two persons 184 days; 365 + 368 = 733 person-days bear all of it. */
    @Test
    void waterIsOfThePersons() {
        List<Part> parts = new Division(YEAR, 3, List.of(lived(A, 1, YEAR, 1), lived(B, 2, new Period(LocalDate.of(2025, 7, 1), null), 2)))
                .of(List.of(new Bill(BILL, YEAR, money("733.00"), DivisionKey.PERSONS, null)));
        assertEquals(List.of("365.00", "368.00"), amounts(parts));
    }

    /** A child born on 1 October counts 92 days: 365 + 92 = 457 of 822. */
    @Test
    void personsCountFromTheDayTheyCome() {
        Lived family = new Lived(A, A, YEAR, 2, List.of(YEAR, new Period(LocalDate.of(2025, 10, 1), null)));
        List<Part> parts = new Division(YEAR, 3, List.of(family, lived(B, 1, YEAR, 1))).of(List.of(new Bill(BILL, YEAR, money("822.00"), DivisionKey.PERSONS, null)));
        assertEquals(List.of("457.00", "365.00"), amounts(parts));
    }

    /** From July 2024 to June 2025 (365 days): 181 of them fall into 2025. */
    @Test
    void aBillOverTwoYearsCountsWithItsDays() {
        Bill bill = new Bill(BILL, new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 7, 1)), money("730.00"), DivisionKey.SPACE, null);
        List<Part> parts = new Division(YEAR, 1, List.of(lived(A, 1, YEAR, 1))).of(List.of(bill));
        assertEquals(List.of("362.00"), amounts(parts));
        assertEquals(money("362.00"), parts.get(0).counted());
    }

    @Test
    void damageIsOfOne() {
        List<Part> parts = new Division(YEAR, 3, List.of(lived(A, 1, YEAR, 1), lived(B, 2, YEAR, 2))).of(List.of(new Bill(BILL, YEAR, money("80.00"), DivisionKey.HOUSEHOLD, B)));
        assertEquals(List.of("80.00"), amounts(parts));
        assertEquals(B, parts.get(0).occupancy());
    }

    @Test
    void whatNobodyUsedIsTheAgencys() {
        List<Part> parts = new Division(YEAR, 3, List.of()).of(List.of(new Bill(BILL, YEAR, money("80.00"), DivisionKey.PERSONS, null)));
        assertEquals(List.of("80.00"), amounts(parts));
        assertEquals(null, parts.get(0).occupancy());
    }

    /** A seeded thousand of houses: the parts are the bill to the cent, nobody has less than nothing, and the order of the bills does not matter. */
    @Test
    void thePartsAreTheBill() {
        Random random = new Random(63);
        for (int house = 0; house < 1000; house++) {
            List<Lived> lived = new ArrayList<>();
            int space = 0;
            for (int place = 0; place < 1 + random.nextInt(4); place++) {
                int own = 1 + random.nextInt(3);
                space += own;
                LocalDate from = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(700));
                lived.add(lived(new UUID(house, place), own, new Period(from, random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(600))), 1 + random.nextInt(5)));
            }
            LocalDate first = LocalDate.of(2024, 9, 1).plusDays(random.nextInt(300));
            Bill bill = new Bill(BILL, new Period(first, first.plusDays(1 + random.nextInt(500))), new Money(new BigDecimal(1 + random.nextInt(500000)).movePointLeft(2)),
                    random.nextBoolean() ? DivisionKey.SPACE : DivisionKey.PERSONS, null);
            List<Part> parts = new Division(YEAR, space, lived).of(List.of(bill));
            Money sum = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
            assertEquals(parts.isEmpty() ? Money.ZERO : parts.get(0).counted(), sum);
            parts.forEach(part -> assertEquals(1, part.amount().compareTo(money("-0.01"))));
        }
    }

    private static Lived lived(UUID who, int space, Period period, int persons) {
        List<Period> all = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            all.add(period);
        }
        return new Lived(who, who, period, space, all);
    }

    private static List<String> amounts(List<Part> parts) {
        return parts.stream().map(part -> part.amount().toString()).toList();
    }

    private static Money money(String text) {
        return new Money(new BigDecimal(text));
    }
}
