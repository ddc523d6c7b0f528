package lu.daach.occupancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.rentrun.rules.MonthShare;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import org.junit.jupiter.api.Test;

/** What holds of every household, over 100,000 seeded ones. */
class HundredThousandHouseholdsTest {

    private static final int HOUSEHOLDS = 100_000;
    private static final long SEED = 20260815L;
    private static final List<Scheme> SCALES = List.of(Scheme.LOYER_ABORDABLE, Scheme.AIS, Scheme.HAUSCARE, Scheme.NEIEN_UFANK);

    private final Participation participation = new Participation(Rulebook.national());
    private final Participation inAYear = new Participation(Rulebook.national());

    @Test
    void moreIncomeNeverLowersNoGrossIsAboveItsCapAndAChildMoreNeverRaises() {
        Random random = new Random(SEED);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            List<Member> members = members(random);
            BigDecimal income = BigDecimal.valueOf(random.nextInt(13_000_000), 2);
            BigDecimal more = income.add(BigDecimal.valueOf(1 + random.nextInt(2_000_000), 2));
            LocalDate on = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(900));
            Scheme scheme = SCALES.get(i % SCALES.size());
            DwellingFacts dwelling = dwelling(random);
            Assessment assessed = assess(participation, scheme, on, members, income, dwelling);
            Assessment richer = assess(participation, scheme, on, members, more, dwelling);
            String about = "seed " + SEED + " household " + i + " " + scheme + " " + on + " " + members + " " + income;
            assertTrue(richer.monthly().compareTo(assessed.monthly()) >= 0 && richer.gross().compareTo(assessed.gross()) >= 0, about);
            assertEquals(assessed.monthly(), assess(inAYear, scheme, on, members, income, dwelling).monthly(), about);
            if (scheme == Scheme.LOYER_ABORDABLE) {
                BigDecimal cap = assessed.steps().stream().filter(step -> step.key().equals("cap")).map(step -> new BigDecimal(step.value())).findFirst().orElseThrow();
                BigDecimal most = cap.multiply(new BigDecimal("0.35")).divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.HALF_UP);
                assertTrue(assessed.gross().amount().compareTo(most.add(new BigDecimal("0.01"))) <= 0, about + ": " + assessed.gross() + " over " + most);
            }
            if (overTheCap(assessed, income)) {
                continue; // Annex III limits the rent by the household's size: there, and only there, a child more lifts the limit.
            }
            List<Member> larger = new ArrayList<>(members);
            larger.add(new Member("more", on.minusYears(3), Role.CHILD));
            assertTrue(assess(participation, scheme, on, larger, income, dwelling).monthly().compareTo(assessed.monthly()) <= 0, about + " and a child more");
        }
    }

    @Test
    void howeverAMonthIsCutItsPartsMakeTheWhole() {
        Random random = new Random(SEED);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Money monthly = new Money(BigDecimal.valueOf(random.nextInt(400_000), 2));
            YearMonth month = YearMonth.of(2024, 6).plusMonths(random.nextInt(30));
            int cut = 1 + random.nextInt(month.lengthOfMonth() - 1);
            assertEquals(monthly, MonthShare.of(monthly, month, 1, cut).plus(MonthShare.of(monthly, month, cut + 1, month.lengthOfMonth())));
        }
    }

    private static boolean overTheCap(Assessment assessed, BigDecimal income) {
        return assessed.steps().stream().anyMatch(step -> step.key().equals("cap") && income.compareTo(new BigDecimal(step.value())) > 0);
    }

    private static Assessment assess(Participation rule, Scheme scheme, LocalDate on, List<Member> members, BigDecimal income, DwellingFacts dwelling) {
        HouseholdFacts household = new HouseholdFacts(members, List.of(new Income("m0", IncomeKind.EMPLOYMENT, income, Per.YEAR)), Facts.NONE);
        return rule.assess(new ParticipationQuestion(scheme, on, household, dwelling)).value();
    }

    private static List<Member> members(Random random) {
        List<Member> members = new ArrayList<>();
        int adults = 1 + random.nextInt(4);
        int children = random.nextInt(7);
        for (int i = 0; i < adults; i++) {
            members.add(new Member("m" + i, LocalDate.of(1940, 1, 1).plusDays(random.nextInt(23_000)), i == 0 ? Role.APPLICANT : Role.ADULT));
        }
        for (int i = 0; i < children; i++) {
            members.add(new Member("c" + i, LocalDate.of(2006, 1, 1).plusDays(random.nextInt(6_000)), Role.CHILD));
        }
        return members;
    }

    private static DwellingFacts dwelling(Random random) {
        return new DwellingFacts(random.nextBoolean() ? DwellingKind.HOUSE : DwellingKind.APARTMENT, BigDecimal.valueOf(2000 + random.nextInt(18_000), 2),
                1 + random.nextInt(5), LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000)), random.nextBoolean(), random.nextBoolean(),
                random.nextBoolean(), BigDecimal.valueOf(30_000 + random.nextInt(250_000), 2));
    }
}
