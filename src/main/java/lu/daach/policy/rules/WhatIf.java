package lu.daach.policy.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Money;
import lu.daach.occupancy.rules.Due;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rentrun.rules.MonthShare;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Verdict;

/**
 * Reckons a pool by today's rules and by other ones. What a household pays now is what is charged, not what today's rules would find:
 * the difference is what it will see on its next account.
 */
public final class WhatIf {

    private static final int TELL_EVERY = 500;

    private final Variant today;
    private final Variant other;

    /** @param today the rules as they are; @param other as they might be */
    public WhatIf(Variant today, Variant other) {
        this.today = today;
        this.other = other;
    }

    /** Somebody does not want the answer any more. */
    public static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /**
     * @param went is told how many households are done, now and then; says whether to go on
     * @throws Cancelled when it says no
     */
    public Outcome reckon(PoolOfHouseholds pool, IntPredicate went) {
        Sums sums = new Sums(pool.month());
        Set<Scheme> judged = judgedOtherwise(pool.on());
        List<Loss> losses = new ArrayList<>();
        int tenants = 0;
        for (Tenant tenant : pool.tenants()) {
            sums.add(change(tenant));
            if (judged.contains(tenant.scheme())) {
                lost(tenant.facts(), pool, tenant.scheme()).ifPresent(rules ->
                        losses.add(new Loss(tenant.household(), tenant.occupancy(), null, tenant.scheme(), rules)));
            }
            tell(++tenants, went);
        }
        int applicants = 0;
        for (Waiting one : pool.waiting()) {
            for (Scheme scheme : one.schemes()) {
                if (judged.contains(scheme)) {
                    lost(one.facts(), pool, scheme).ifPresent(rules ->
                            losses.add(new Loss(one.household(), null, one.application(), scheme, rules)));
                }
            }
            tell(tenants + ++applicants, went);
        }
        return sums.outcome(tenants, applicants, losses);
    }

    private static void tell(int done, IntPredicate went) {
        if (done % TELL_EVERY == 0 && !went.test(done)) {
            throw new Cancelled();
        }
    }

    private Change change(Tenant tenant) {
        Money before = tenant.charged() == null ? Money.ZERO : tenant.charged();
        Money savings = tenant.savings() == null ? Money.ZERO : tenant.savings();
        if (!other.touched().contains(tenant.scheme())) {
            return new Change(tenant, Standing.UNTOUCHED, before, before, before, savings, savings);
        }
        if (tenant.agreed()) {
            return new Change(tenant, Standing.AGREED, before, before, before, savings, savings);
        }
        ParticipationQuestion question = new ParticipationQuestion(tenant.scheme(), tenant.on(), tenant.facts(), tenant.dwelling());
        Due after = tenant.coherent() ? other.participation().due(question, other.book()) : null;
        if (after == null) {
            return new Change(tenant, Standing.MISSING, before, before, before, savings, savings);
        }
        Due reviewed = today.participation().due(question, today.book());
        return new Change(tenant, Standing.ASSESSED, before, reviewed == null ? before : reviewed.monthly(), after.monthly(), savings, after.savings());
    }

    /** The schemes that ask something else of their candidates than today; nobody's eligibility under another one can change. */
    private Set<Scheme> judgedOtherwise(LocalDate on) {
        Set<Scheme> judged = EnumSet.noneOf(Scheme.class);
        for (Scheme scheme : other.touched()) {
            if (today.admitsOtherwise(other, scheme, on)) {
                judged.add(scheme);
            }
        }
        return judged;
    }

    /** The rules by which a household loses its eligibility; empty when it does not. */
    private Optional<List<String>> lost(HouseholdFacts facts, PoolOfHouseholds pool, Scheme scheme) {
        EligibilityQuestion question = new EligibilityQuestion(pool.on(), EnumSet.of(scheme), facts, pool.region());
        Ruling<List<SchemeResult>> after = other.eligibility().judge(question, other.book());
        if (after.isRefused() || after.value().get(0).outcome() != SchemeResult.Outcome.NOT_ELIGIBLE) {
            return Optional.empty();
        }
        Ruling<List<SchemeResult>> before = today.eligibility().judge(question, today.book());
        if (before.isRefused() || before.value().get(0).outcome() == SchemeResult.Outcome.NOT_ELIGIBLE) {
            return Optional.empty();
        }
        return Optional.of(after.value().get(0).findings().stream().filter(finding -> finding.verdict() == Verdict.NOT_MET)
                .map(Finding::rule).toList());
    }

    /** What adds up while the pool is gone through. */
    private static final class Sums {

        private static final Comparator<Change> BY_SIZE = Comparator.comparing((Change change) -> change.difference().amount().abs())
                .thenComparing(change -> change.tenant().occupancy(), Comparator.reverseOrder());

        private final YearMonth month;
        private final Map<String, CommuneSum> communes = new TreeMap<>();
        private final PriorityQueue<Change> largest = new PriorityQueue<>(Outcome.LARGEST + 1, BY_SIZE);
        private final int[] amountsBefore = new int[Bands.AMOUNTS.count()];
        private final int[] amountsAfter = new int[Bands.AMOUNTS.count()];
        private final int[] differences = new int[Bands.DIFFERENCES.count()];
        private final int[] standings = new int[Standing.values().length];
        private int more;
        private int less;
        private Money before = Money.ZERO;
        private Money reviewed = Money.ZERO;
        private Money after = Money.ZERO;
        private Money savingsBefore = Money.ZERO;
        private Money savingsAfter = Money.ZERO;
        private Outcome.MonthSums sums = new Outcome.MonthSums(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Sums(YearMonth month) {
            this.month = month;
        }

        void add(Change change) {
            int sign = change.difference().amount().signum();
            more += sign > 0 ? 1 : 0;
            less += sign < 0 ? 1 : 0;
            standings[change.standing().ordinal()]++;
            before = before.plus(change.before());
            reviewed = reviewed.plus(change.reviewed());
            after = after.plus(change.after());
            savingsBefore = savingsBefore.plus(change.savingsBefore());
            savingsAfter = savingsAfter.plus(change.savingsAfter());
            amountsBefore[Bands.AMOUNTS.of(change.before())]++;
            amountsAfter[Bands.AMOUNTS.of(change.after())]++;
            differences[Bands.DIFFERENCES.of(change.difference())]++;
            communes.merge(change.tenant().commune(), new CommuneSum(change.tenant().commune(), 0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO).plus(change),
                    (sum, one) -> sum.plus(change));
            if (sign != 0) {
                largest.add(change);
                if (largest.size() > Outcome.LARGEST) {
                    largest.poll();
                }
            }
            share(change);
        }

        /** The days of the month on which the contract runs, as the month's preparation counts them. */
        private void share(Change change) {
            LocalDate starts = change.tenant().period().startsOn();
            LocalDate ends = change.tenant().period().endsBefore();
            int first = starts.isAfter(month.atDay(1)) ? starts.getDayOfMonth() : 1;
            int last = ends == null || ends.isAfter(month.atEndOfMonth()) ? month.lengthOfMonth() : ends.minusDays(1).getDayOfMonth();
            if (first == 1 && last == month.lengthOfMonth()) {
                sums = new Outcome.MonthSums(sums.participationsBefore().plus(change.before()), sums.participationsAfter().plus(change.after()),
                        sums.savingsBefore().plus(change.savingsBefore()), sums.savingsAfter().plus(change.savingsAfter()));
                return;
            }
            sums = new Outcome.MonthSums(sums.participationsBefore().plus(MonthShare.of(change.before(), month, first, last)),
                    sums.participationsAfter().plus(MonthShare.of(change.after(), month, first, last)),
                    sums.savingsBefore().plus(MonthShare.of(change.savingsBefore(), month, first, last)),
                    sums.savingsAfter().plus(MonthShare.of(change.savingsAfter(), month, first, last)));
        }

        Outcome outcome(int households, int applicants, List<Loss> losses) {
            List<Change> inOrder = new ArrayList<>(largest);
            inOrder.sort(BY_SIZE.reversed());
            return new Outcome(households, applicants, more, less, households - more - less, standings[Standing.AGREED.ordinal()],
                    standings[Standing.MISSING.ordinal()], before, reviewed, after, savingsBefore, savingsAfter, sums, amountsBefore,
                    amountsAfter, differences, List.copyOf(communes.values()), inOrder, losses);
        }
    }
}
