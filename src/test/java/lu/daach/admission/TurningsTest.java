package lu.daach.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lu.daach.admission.rules.Eligibility;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.RegionCommunes;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;
import lu.daach.kernel.Period;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Turn;
import org.junit.jupiter.api.Test;

/** What is said to change an outcome does change it: every turn is carried out and the household judged again. */
class TurningsTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int HOUSEHOLDS = 3000;

    private final Eligibility eligibility = new Eligibility(Rulebook.national());
    private final RegionCommunes region = new KnownCommunes(java.util.Map.of("0701", List.of(Period.from(LocalDate.of(1900, 1, 1)))));

    @Test
    void carryingOutEveryTurnMakesTheHouseholdEligible() {
        Random random = new Random(11);
        int turned = 0;
        for (int i = 0; i < HOUSEHOLDS; i++) {
            HouseholdFacts household = household(random);
            for (SchemeResult result : judge(household, ON)) {
                List<Turn> turns = Turnings.of(result.outcome(), result.findings(), household, ON);
                if (result.outcome() != SchemeResult.Outcome.NOT_ELIGIBLE) {
                    continue;
                }
                assertFalse(turns.isEmpty(), household.toString());
                boolean never = turns.stream().anyMatch(turn -> turn.rule().equals("age") && turn.from() == null);
                LocalDate day = turns.stream().filter(turn -> turn.from() != null).map(Turn::from).max(LocalDate::compareTo).orElse(ON);
                HouseholdFacts changed = household;
                for (Turn turn : turns) {
                    changed = carriedOut(changed, turn);
                    for (Language language : Language.values()) {
                        assertFalse(turn.text().in(language).isBlank());
                    }
                }
                if (never || day.isAfter(ON) && household.facts().rightOfStayUntil() != null) {
                    continue;
                }
                SchemeResult after = judge(changed, day).stream().filter(one -> one.scheme() == result.scheme()).findFirst().orElseThrow();
                assertFalse(after.outcome() == SchemeResult.Outcome.NOT_ELIGIBLE, turns + " " + after.findings());
                turned++;
            }
        }
        assertTrue(turned > HOUSEHOLDS, "turned " + turned);
    }

    @Test
    void anAmountMoreThanTheLimitAndADayAfterTheLastEndIt() {
        Facts facts = facts(null, null, LocalDate.of(2027, 1, 31), false);
        HouseholdFacts household = new HouseholdFacts(List.of(new Member("a", LocalDate.of(1996, 2, 29), Role.APPLICANT)),
                List.of(new Income("a", IncomeKind.EMPLOYMENT, new BigDecimal("20000.00"), Per.YEAR)), facts);
        SchemeResult result = judge(household, ON).stream().filter(one -> one.scheme() == Scheme.BETREIT_WUNNEN).findFirst().orElseThrow();
        assertEquals(SchemeResult.Outcome.ELIGIBLE, result.outcome());
        List<Turn> turns = Turnings.of(result.outcome(), result.findings(), household, ON);
        assertEquals(List.of(LocalDate.of(2027, 3, 1)), turns.stream().map(Turn::from).filter(java.util.Objects::nonNull).toList());
        assertEquals("2027-01-31", turns.stream().filter(turn -> turn.rule().equals("rightOfStay")).findFirst().orElseThrow().value());
    }

    private List<SchemeResult> judge(HouseholdFacts household, LocalDate on) {
        return eligibility.judge(new EligibilityQuestion(on, EnumSet.allOf(Scheme.class), household, region)).value();
    }

    private static HouseholdFacts household(Random random) {
        List<Member> members = new ArrayList<>();
        members.add(new Member("a", LocalDate.of(1960 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28)), Role.APPLICANT));
        for (int i = 0; i < random.nextInt(4); i++) {
            members.add(new Member("c" + i, LocalDate.of(2010 + random.nextInt(15), 5, 5), Role.CHILD));
        }
        List<Income> incomes = List.of(new Income("a", IncomeKind.EMPLOYMENT, new BigDecimal(random.nextInt(150_000)), Per.YEAR));
        return new HouseholdFacts(members, incomes, facts(random, random.nextBoolean() ? "0701" : "0101",
                random.nextBoolean() ? LocalDate.of(2026, 1 + random.nextInt(12), 1) : null, random.nextBoolean()));
    }

    private static Facts facts(Random random, String commune, LocalDate until, boolean national) {
        boolean all = random == null;
        return new Facts(commune, all || random.nextBoolean() ? Motive.WORK : Motive.NONE, Fraction.parse(all ? "0" : "0." + random.nextInt(10)).orElseThrow(),
                until == null && !national ? LocalDate.of(2025, 1, 1) : until, national, all || random.nextBoolean(), all || random.nextBoolean(),
                all || random.nextBoolean() ? HousingProblem.EVICTION : HousingProblem.NONE, all || random.nextBoolean(), all || random.nextBoolean(),
                all || random.nextBoolean(), all || random.nextBoolean(), all || random.nextBoolean());
    }

    private static HouseholdFacts carriedOut(HouseholdFacts household, Turn turn) {
        Facts old = household.facts();
        List<Income> incomes = household.incomes();
        Fraction share = old.ownsDwellingShare();
        LocalDate until = old.rightOfStayUntil();
        Boolean national = old.nationalOrPermanent();
        switch (turn.rule()) {
            case "incomeCeiling" -> incomes = List.of(new Income("a", IncomeKind.EMPLOYMENT, new BigDecimal(turn.value()), Per.YEAR));
            case "otherDwelling" -> share = Fraction.parse(turn.value()).orElseThrow();
            case "ownsNothing" -> share = Fraction.parse("0").orElseThrow();
            case "rightOfStay" -> until = LocalDate.parse(turn.value());
            default -> {
                assertTrue(Set.of("adult", "age").contains(turn.rule()) || turn.value() == null, turn.toString());
            }
        }
        Facts facts = new Facts(turn.rule().equals("regionOrMotive") ? "0701" : old.communeOfResidence(), old.motiveToMove(), share, until, national,
                yes(turn, "healthInsurance", old.healthInsured()), yes(turn, "referral", old.referredBySocialService()),
                turn.rule().equals("housingProblem") ? HousingProblem.EVICTION : old.housingProblem(), yes(turn, "followUp", old.acceptsFollowUp()),
                yes(turn, "project", old.acceptsProject()), yes(turn, "internationalProtection", old.internationalProtection()), old.leavesShelter(),
                yes(turn, "socialRights", old.socialRights()));
        return new HouseholdFacts(household.members(), incomes, facts);
    }

    private static Boolean yes(Turn turn, String rule, Boolean old) {
        return turn.rule().equals(rule) ? Boolean.TRUE : old;
    }
}
