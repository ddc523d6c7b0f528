package lu.daach.policy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.admission.rules.RegionCommunes;
import lu.daach.household.rules.SampleHousehold;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;
import lu.daach.scheme.rules.SchemeVersion.Entry;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final YearMonth MONTH = YearMonth.of(2027, 1);
    private static final LocalDate ON = MONTH.atDay(1);
    private static final Rulebook LAW = Rulebook.national();
    private static final RegionCommunes NOWHERE = new RegionCommunes() {
        @Override
        public boolean contains(String code) {
            return false;
        }

        @Override
        public boolean inForce(String code, LocalDate on) {
            return false;
        }
    };

    @Test
    void tells_who_pays_more_or_less_and_what_the_month_comes_to() {
        List<Tenant> tenants = List.of(
                tenant("0701", Scheme.HAUSCARE, "300.00", false, "30000", new Period(LocalDate.of(2026, 1, 1), null)),
                tenant("0701", Scheme.HAUSCARE, "100.00", false, "30000", new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 16))),
                tenant("0702", Scheme.HAUSCARE, "500.00", true, "30000", new Period(LocalDate.of(2026, 1, 1), null)),
                tenant("0702", Scheme.AIS, "250.00", false, "30000", new Period(LocalDate.of(2026, 1, 1), null)));
        Outcome outcome = flat("210.00").reckon(new PoolOfHouseholds(MONTH, tenants, List.of(), NOWHERE), done -> true);
        assertEquals("1150.00", outcome.before().toString());
        assertEquals("1170.00", outcome.after().toString());
        assertEquals("1613.78", outcome.reviewed().toString());
        assertEquals(List.of(1, 1, 2, 1, 0), List.of(outcome.more(), outcome.less(), outcome.same(), outcome.agreed(), outcome.missing()));
        assertEquals("1098.39", outcome.month().participationsBefore().toString());
        assertEquals("1061.61", outcome.month().participationsAfter().toString());
        assertEquals(List.of("210.00", "210.00"), outcome.largest().stream().map(change -> change.after().toString()).toList());
        assertEquals("110.00", outcome.largest().get(0).difference().toString());
        assertEquals(List.of("0701", "0702"), outcome.communes().stream().map(CommuneSum::commune).toList());
        assertEquals("20.00", outcome.communes().get(0).difference().toString());
    }

    @Test
    void stops_when_nobody_wants_the_answer_any_more() {
        List<Tenant> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(tenant("0701", Scheme.HAUSCARE, "300.00", false, "30000", new Period(LocalDate.of(2026, 1, 1), null)));
        }
        List<Integer> told = new ArrayList<>();
        assertThrows(WhatIf.Cancelled.class, () -> flat("210.00").reckon(new PoolOfHouseholds(MONTH, many, List.of(), NOWHERE), done -> {
            told.add(done);
            return done < 1000;
        }));
        assertEquals(List.of(500, 1000), told);
    }

    private static WhatIf flat(String amount) {
        SchemeVersion own = SchemeVersion.own(Scheme.HAUSCARE, new Source("Règlement", "version 1", null, ON),
                List.of(new Entry("condition.adult", new BigDecimal("18"), null), new Entry("participation.flat", new BigDecimal(amount), null)));
        return new WhatIf(Variant.of(LAW, SchemeBook.delivered(), Set.of()),
                Variant.of(LAW, SchemeBook.delivered().with(own), Set.of(Scheme.HAUSCARE)));
    }

    private static Tenant tenant(String commune, Scheme scheme, String charged, boolean agreed, String income, Period period) {
        return new Tenant(UUID.randomUUID(), UUID.randomUUID(), commune, scheme, period, ON, new Money(new BigDecimal(charged)), Money.ZERO, agreed,
                SampleHousehold.earning("A", ON, income), true, new DwellingFacts(null, null, null, null, null, null, null, new BigDecimal("900.00")));
    }
}
