package lu.daach.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Turn;
import lu.daach.scheme.rules.SchemeBook;
import org.junit.jupiter.api.Test;

/** What is said to change an amount does, at the cent and on the day that is said, and not before. */
class AmountTurnsTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Participation participation = new Participation(Rulebook.national());

    @Test
    void fivePercentLessOrMoreIsAnotherAmount() {
        List<Turn> turns = turns(Scheme.LOYER_ABORDABLE, "30000.00", null, "2015-06-01");
        assertEquals(List.of("28500.00", "31500.00"), turns.stream().map(Turn::value).limit(2).toList());
        assertEquals("occupancy.turn.less", turns.get(0).text().key());
    }

    @Test
    void aLimitedAmountFallsAtTheNearestIncome() {
        List<Turn> turns = turns(Scheme.AIS, "40000.00", "500.00", null);
        BigDecimal less = new BigDecimal(turns.get(0).value());
        Money now = amount(Scheme.AIS, new BigDecimal("40000.00"), "500.00");
        assertEquals(new Money(new BigDecimal("500.00")), now);
        assertNotEquals(now, amount(Scheme.AIS, less, "500.00"));
        assertEquals(now, amount(Scheme.AIS, less.add(CENT), "500.00"));
        assertEquals("occupancy.turn.capped", turns.get(1).text().key());
    }

    @Test
    void aChildOfFourteenCountsFromTheNextFirstOfJanuary() {
        List<Turn> turns = turns(Scheme.LOYER_ABORDABLE, "30000.00", null, "2013-06-01");
        Turn age = turns.get(turns.size() - 1);
        assertEquals(2, turns.size(), "one adult with a child has the row of two adults: nothing changes");
        assertEquals("income", age.rule());
    }

    private List<Turn> turns(Scheme scheme, String income, String cost, String child) {
        return AmountTurns.of(participation, SchemeBook.delivered(), question(scheme, new BigDecimal(income), cost, child), new BigDecimal(income));
    }

    private Money amount(Scheme scheme, BigDecimal income, String cost) {
        return participation.due(question(scheme, income, cost, null), SchemeBook.delivered()).monthly();
    }

    private static ParticipationQuestion question(Scheme scheme, BigDecimal income, String cost, String child) {
        List<Member> members = new ArrayList<>(List.of(new Member("a", LocalDate.of(1985, 5, 1), Role.APPLICANT)));
        if (child != null) {
            members.add(new Member("c", LocalDate.parse(child), Role.CHILD));
        }
        HouseholdFacts household = new HouseholdFacts(members, List.of(new Income("a", IncomeKind.EMPLOYMENT, income, Per.YEAR)), Facts.NONE);
        DwellingFacts dwelling = cost == null ? null : new DwellingFacts(null, null, null, null, null, null, null, new BigDecimal(cost));
        return new ParticipationQuestion(scheme, ON, household, dwelling);
    }
}
