package lu.daach.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
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
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.occupancy.rules.Due;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeBook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twelve rules of eligibility (affordable rent and AIS) and the participation of a household (performance.md 2): ours, dated and read from
 * data, against Java written by hand for one day, on plain objects with whole cents. Both find the same.
 */
@Tag("bench")
class RulesIT {

    private static final int HOUSEHOLDS = 100_000;
    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 10;
    private static final int MEMORY_ROUNDS = 10;
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final RegionCommunes REGION = new RegionCommunes() {
        @Override
        public boolean contains(String code) {
            return code.startsWith("07");
        }

        @Override
        public boolean inForce(String code, LocalDate on) {
            return contains(code);
        }
    };
    private static final Set<Scheme> SCHEMES = Set.of(Scheme.LOYER_ABORDABLE, Scheme.AIS);

    private final Eligibility eligibility = new Eligibility(Rulebook.national());
    private final Participation participation = new Participation(Rulebook.national());
    private final SchemeBook book = SchemeBook.delivered();
    private final List<HouseholdFacts> households = households();
    private final ByHand[] byHand = households.stream().map(ByHand::of).toArray(ByHand[]::new);

    @Test
    void rulesWithoutTraceAndWithFindings() throws InterruptedException {
        Assumptions.assumeTrue(Figures.asked("rules"));
        long expected = hand(0, HOUSEHOLDS);
        assertEquals(expected, plain(0, HOUSEHOLDS), "both sides find the same");
        for (int i = 0; i < WARM_UPS; i++) {
            hand(0, HOUSEHOLDS);
            plain(0, HOUSEHOLDS);
            full(0, HOUSEHOLDS);
        }
        List<Double> hand = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> full = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        List<Double> handByTwo = new ArrayList<>();
        for (int turn = 0; turn < Math.max(Figures.turns(), 3); turn++) {
            hand.add(perSecond(ROUNDS, () -> hand(0, HOUSEHOLDS)));
            plain.add(perSecond(ROUNDS, () -> plain(0, HOUSEHOLDS)));
            full.add(perSecond(2, () -> full(0, HOUSEHOLDS)));
            two.add(perSecond(ROUNDS, () -> byTwo(this::plain)));
            handByTwo.add(perSecond(ROUNDS, () -> byTwo(this::hand)));
        }
        Figures.say("rules.hand", Figures.median(hand) / 1e6, "M households/s", "written by hand, objects, one thread");
        Figures.say("rules.plain", Figures.median(plain) / 1e6, "M households/s", "dated rules from data without trace, one thread");
        Figures.say("rules.full", Figures.median(full) / 1e6, "M households/s", "with every finding and the explained amount, one thread");
        Figures.say("rules.two", Figures.median(two) / 1e6, "M households/s", "without trace, two threads");
        Figures.say("rules.plain.ratio", Figures.median(plain) / Figures.median(hand), "x", "goal at least 0.25 of written by hand");
        Figures.say("rules.full.ratio", Figures.median(full) / Figures.median(hand), "x", "goal at least 0.05 of written by hand");
        Figures.say("rules.hand.two.ratio", Figures.median(handByTwo) / Figures.median(hand), "x", "written by hand, two threads of one: what the machine gives");
        Figures.say("rules.two.ratio", Figures.median(two) / Figures.median(plain), "x", "goal at least 1.6 of one thread");
        long before = live();
        long most = before;
        for (int i = 0; i < MEMORY_ROUNDS; i++) {
            full(0, HOUSEHOLDS);
            most = Math.max(most, live());
        }
        Figures.say("rules.memory", (most - before) / 1024.0 / 1024.0, "MB", "more live heap over 1,000,000 households with findings");
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double perSecond(int rounds, LongSupplier work) {
        long start = System.nanoTime();
        long found = 0;
        for (int i = 0; i < rounds; i++) {
            found += work.getAsLong();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return found == 0 ? 0 : (double) rounds * HOUSEHOLDS / seconds;
    }

    private static long byTwo(LongBinaryOperator work) {
        long[] found = new long[2];
        Thread other = new Thread(() -> found[1] = work.applyAsLong(HOUSEHOLDS / 2, HOUSEHOLDS));
        other.start();
        found[0] = work.applyAsLong(0, HOUSEHOLDS / 2);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found[0] + found[1];
    }

    private long plain(long from, long until) {
        long sum = 0;
        for (int i = (int) from; i < until; i++) {
            HouseholdFacts household = households.get(i);
            int found = 0;
            found += eligibility.outcome(Scheme.LOYER_ABORDABLE, ON, household, REGION, book).ordinal();
            found += 3 * eligibility.outcome(Scheme.AIS, ON, household, REGION, book).ordinal();
            Due due = participation.due(new ParticipationQuestion(Scheme.LOYER_ABORDABLE, ON, household, null), book);
            sum += found * 31L + due.monthly().amount().unscaledValue().longValue();
        }
        return sum;
    }

    private long full(int from, int until) {
        long sum = 0;
        for (int i = from; i < until; i++) {
            HouseholdFacts household = households.get(i);
            List<SchemeResult> results = eligibility.judge(new EligibilityQuestion(ON, SCHEMES, household, REGION), book).value();
            for (SchemeResult result : results) {
                sum += result.outcome().ordinal() * (result.scheme() == Scheme.AIS ? 3L : 1L) * 31L;
            }
            sum += participation.assess(new ParticipationQuestion(Scheme.LOYER_ABORDABLE, ON, household, null), book).value().monthly().amount()
                    .unscaledValue().longValue();
        }
        return sum;
    }

    private long hand(long from, long until) {
        long sum = 0;
        for (int i = (int) from; i < until; i++) {
            ByHand household = byHand[i];
            sum += (household.affordable() + 3L * household.ais()) * 31L + household.rent();
        }
        return sum;
    }

    /** The same household as somebody would write it who needs this one answer for this one day. */
    private static final class ByHand {

        private static final long[][] LOW = {{}, {2013, 3019, 3824, 4629}, {3019, 3824, 4629, 5434}};
        private static final long[][] MAX = {{}, {5485, 8227, 10421, 12615}, {8227, 10421, 12615, 14809}};
        private static final long[][] CAP = {{}, {6397, 9596, 12155, 14714}, {9596, 12155, 14714, 17273}};
        private static final long INDEX = 96804;
        private static final LocalDate GROWN = ON.minusYears(18);
        private static final LocalDate FOURTEEN = ON.withDayOfYear(1).minusYears(14);
        private static final LocalDate STAY = ON.plusMonths(3);

        private LocalDate[] born;
        private int[] roles;
        private long[] cents;
        private int[] kinds;
        private int[] whose;
        private LocalDate stay;
        private Boolean national;
        private long share;
        private Boolean insured;
        private Boolean referred;
        private Boolean followUp;
        private Boolean project;
        private HousingProblem problem;

        static ByHand of(HouseholdFacts household) {
            ByHand one = new ByHand();
            int people = household.members().size();
            one.born = new LocalDate[people];
            one.roles = new int[people];
            for (int i = 0; i < people; i++) {
                one.born[i] = household.members().get(i).born();
                one.roles[i] = household.members().get(i).role().ordinal();
            }
            int incomes = household.incomes().size();
            one.cents = new long[incomes];
            one.kinds = new int[incomes];
            one.whose = new int[incomes];
            for (int i = 0; i < incomes; i++) {
                Income income = household.incomes().get(i);
                one.cents[i] = income.yearly().movePointRight(2).longValueExact();
                one.kinds[i] = income.kind().ordinal();
                for (int p = 0; p < people; p++) {
                    one.whose[i] = household.members().get(p).id().equals(income.member()) ? p : one.whose[i];
                }
            }
            Facts facts = household.facts();
            one.stay = facts.rightOfStayUntil();
            one.national = facts.nationalOrPermanent();
            one.share = facts.ownsDwellingShare().decimal().orElseThrow().movePointRight(4).longValueExact();
            one.insured = facts.healthInsured();
            one.referred = facts.referredBySocialService();
            one.followUp = facts.acceptsFollowUp();
            one.project = facts.acceptsProject();
            one.problem = facts.housingProblem();
            return one;
        }

        private long income(boolean allowances) {
            long sum = 0;
            for (int i = 0; i < cents.length; i++) {
                if (roles[whose[i]] != Role.CHILD.ordinal() && (allowances || kinds[i] != IncomeKind.FAMILY_ALLOWANCE.ordinal())) {
                    sum += cents[i];
                }
            }
            return Math.max(sum, 0);
        }

        /** Annex II at 968.04, in cents; rounded half up. */
        private long ceiling() {
            int children = 0;
            for (int role : roles) {
                children += role == Role.CHILD.ordinal() ? 1 : 0;
            }
            int adults = roles.length - children;
            long at100 = children == 0 ? adults == 1 ? 4736 : 7104 : children == 1 ? 8998 : children == 2 ? 10893 : 12787 + (children - 3) * 1421L;
            at100 += Math.max(0, adults - 2) * 1894L;
            return (at100 * INDEX + 50) / 100;
        }

        private int stays(LocalDate limit, boolean after) {
            if (Boolean.TRUE.equals(national)) {
                return 0;
            }
            boolean valid = stay != null && (after ? stay.isAfter(limit) : !stay.isBefore(limit));
            return valid ? 0 : stay == null || national == null ? 2 : 1;
        }

        int affordable() {
            int adult = born[0].isAfter(GROWN) ? 1 : 0;
            int other = share * 3 <= 10_000 ? 0 : 1;
            int low = income(false) <= ceiling() ? 0 : 1;
            int right = stays(STAY, true);
            return outcome(adult == 1 || other == 1 || low == 1 || right == 1, right == 2);
        }

        int ais() {
            boolean not = false;
            boolean unknown = false;
            not |= problem == HousingProblem.NONE;
            unknown |= problem == null;
            not |= income(false) > ceiling();
            not |= Boolean.FALSE.equals(followUp) || Boolean.FALSE.equals(project) || Boolean.FALSE.equals(insured) || Boolean.FALSE.equals(referred);
            unknown |= followUp == null || project == null || insured == null || referred == null;
            not |= share != 0;
            int right = stays(ON, false);
            return outcome(not || right == 1, unknown || right == 2);
        }

        private static int outcome(boolean not, boolean unknown) {
            return not ? 1 : unknown ? 2 : 0;
        }

        /** Annex III at 968.04, in cents a month; rounded half up once. Thresholds in hundredths of a cent. */
        long rent() {
            int adults = 0;
            for (LocalDate day : born) {
                adults += day.isAfter(FOURTEEN) ? 0 : 1;
            }
            int children = born.length - adults;
            long low = row(LOW, adults, children, 805, 604);
            long max = row(MAX, adults, children, 2194, 1645);
            long cap = row(CAP, adults, children, 2559, 1919);
            long cents = income(true);
            long fine = cents * 100;
            long width = max - low;
            long month = fine <= low ? rounded(cents * 10, 1200) : fine >= max ? rounded(cents * 35, 1200)
                    : rounded(cents * (10 * width + (fine - low) * 25), width * 1200);
            return Math.min(month, rounded(cap * 35, 120_000));
        }

        private static long row(long[][] table, int adults, int children, long adult, long child) {
            return (table[Math.min(adults, 2)][Math.min(children, 3)] + Math.max(0, adults - 2) * adult + Math.max(0, children - 3) * child) * INDEX;
        }

        private static long rounded(long dividend, long divisor) {
            return (2 * dividend + divisor) / (2 * divisor);
        }
    }

    private static List<HouseholdFacts> households() {
        Random random = new Random(5);
        List<HouseholdFacts> all = new ArrayList<>(HOUSEHOLDS);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            List<Member> members = new ArrayList<>();
            members.add(new Member("a", LocalDate.of(1960 + random.nextInt(49), 1 + random.nextInt(12), 1 + random.nextInt(28)), Role.APPLICANT));
            List<Income> incomes = new ArrayList<>();
            incomes.add(new Income("a", IncomeKind.EMPLOYMENT, BigDecimal.valueOf(random.nextInt(600_000), 2), Per.MONTH));
            if (random.nextBoolean()) {
                members.add(new Member("b", LocalDate.of(1960 + random.nextInt(45), 5, 5), Role.PARTNER));
                incomes.add(new Income("b", IncomeKind.PENSION, BigDecimal.valueOf(random.nextInt(3_000_000), 2), Per.YEAR));
            }
            int children = random.nextInt(5);
            for (int c = 0; c < children; c++) {
                members.add(new Member("c" + c, LocalDate.of(2009 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28)), Role.CHILD));
            }
            if (children > 0) {
                incomes.add(new Income("a", IncomeKind.FAMILY_ALLOWANCE, BigDecimal.valueOf(30735L * children, 2), Per.MONTH));
            }
            Facts facts = new Facts("0701", null, Fraction.parse(random.nextInt(4) == 0 ? "0." + random.nextInt(10) : "0").orElseThrow(),
                    random.nextBoolean() ? null : LocalDate.of(2026, 1 + random.nextInt(12), 1), yes(random), yes(random), yes(random),
                    HousingProblem.values()[random.nextInt(HousingProblem.values().length)], yes(random), yes(random), yes(random), yes(random), yes(random));
            all.add(new HouseholdFacts(members, incomes, facts));
        }
        return all;
    }

    private static Boolean yes(Random random) {
        int drawn = random.nextInt(8);
        return drawn == 0 ? null : Boolean.valueOf(drawn > 1);
    }
}
