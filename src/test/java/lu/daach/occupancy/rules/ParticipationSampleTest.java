package lu.daach.occupancy.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.SampleHousehold;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import org.junit.jupiter.api.Test;

/** What must hold for every household, tried on a fixed sample. */
class ParticipationSampleTest {

    private static final int HOUSEHOLDS = 20_000;
    private static final long SEED = 20_240_601L;

    private final Participation participation = new Participation(Rulebook.national());
    private final Random random = new Random(SEED);

    /** A child more raises all three thresholds, the cap too: where the cap limits the rent, the law itself lets it rise. */
    @Test
    void more_income_never_pays_less_and_a_child_more_never_more_below_the_cap() {
        int cappedHouseholds = 0;
        for (int i = 0; i < HOUSEHOLDS; i++) {
            LocalDate on = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(900));
            String composition = composition();
            int cents = random.nextInt(15_000_000);
            int more = cents + random.nextInt(random.nextBoolean() ? 3 : 2_000_000);
            Scheme scheme = random.nextBoolean() ? Scheme.LOYER_ABORDABLE : Scheme.HAUSCARE;
            Assessment found = assess(scheme, on, composition, cents);
            String told = scheme + " " + on + " " + composition + " " + cents;
            assertTrue(assess(scheme, on, composition, more).gross().compareTo(found.gross()) >= 0, told + " then " + more);
            Assessment withChild = assess(scheme, on, composition + " c3", cents);
            if (capped(found)) {
                cappedHouseholds++;
            } else {
                assertTrue(withChild.gross().compareTo(found.gross()) <= 0, told + " and a child");
            }
            assertTrue(found.gross().compareTo(cap(found)) <= 0, told + " above its cap");
            assertTrue(found.monthly().compareTo(Money.ZERO) >= 0, told + " below zero");
        }
        assertTrue(cappedHouseholds > 0 && cappedHouseholds < HOUSEHOLDS / 2, "the sample must try both: " + cappedHouseholds);
    }

    private static boolean capped(Assessment found) {
        return found.text().stream().anyMatch(sentence -> sentence.key().equals("occupancy.text.capped"));
    }

    private String composition() {
        StringBuilder composition = new StringBuilder("A");
        for (int adults = random.nextInt(4); adults > 0; adults--) {
            composition.append(" X");
        }
        for (int children = random.nextInt(6); children > 0; children--) {
            composition.append(" c").append(random.nextInt(18));
        }
        return composition.toString();
    }

    private Assessment assess(Scheme scheme, LocalDate on, String composition, int cents) {
        HouseholdFacts household = new HouseholdFacts(SampleHousehold.members(composition, on),
                List.of(SampleHousehold.yearly("m0", BigDecimal.valueOf(cents, 2).toString())), null);
        DwellingFacts dwelling = scheme == Scheme.HAUSCARE
                ? new DwellingFacts(null, null, null, null, null, null, null, new BigDecimal("1000.00")) : null;
        return participation.assess(new ParticipationQuestion(scheme, on, household, dwelling)).value();
    }

    /** 35 % of the shown threshold by the month; the threshold is shown to the cent, which moves it by less than a cent. */
    private static Money cap(Assessment found) {
        String shown = found.steps().stream().filter(step -> step.key().equals("cap")).findFirst().orElseThrow().value();
        BigDecimal year = new BigDecimal(shown).add(new BigDecimal("0.005")).multiply(new BigDecimal("0.35"));
        return Money.quotient(year, BigDecimal.valueOf(12));
    }
}
