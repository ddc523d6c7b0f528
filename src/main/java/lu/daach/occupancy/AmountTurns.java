package lu.daach.occupancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.rules.Due;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Turn;
import lu.daach.scheme.rules.SchemeBook;

/**
 * What would change an amount: the income by as much less or more as the act reviews it for (art. 61), or the nearest income at which it
 * is another one; and a child that counts as an adult for the rent (annex III).
 */
final class AmountTurns {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    /** An income above which nothing is looked for. */
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int YEARS_AHEAD = 3;

    private final Participation participation;
    private final SchemeBook book;
    private final ParticipationQuestion question;
    private final BigDecimal income;
    private final Money now;
    private final Edition law;

    private AmountTurns(Participation participation, SchemeBook book, ParticipationQuestion question, BigDecimal income, Money now, Edition law) {
        this.participation = participation;
        this.book = book;
        this.question = question;
        this.income = income;
        this.now = now;
        this.law = law;
    }

    /**
     * @param income EUR by the year as the scheme counts it
     * @return empty when nothing can be worked out
     */
    static List<Turn> of(Participation participation, SchemeBook book, ParticipationQuestion question, BigDecimal income) {
        Due due = participation.due(question, book);
        if (due == null || income == null) {
            return List.of();
        }
        AmountTurns turns = new AmountTurns(participation, book, question, income, due.monthly(), Rulebook.national().on(question.on()));
        List<Turn> all = new ArrayList<>();
        if (income.signum() > 0) {
            turns.less().ifPresent(all::add);
            all.add(turns.more());
        }
        turns.grownUp().ifPresent(all::add);
        return all;
    }

    private Optional<Turn> less() {
        BigDecimal least = law.value("review.minimum-change");
        BigDecimal lower = income.multiply(HUNDRED.subtract(least)).divide(HUNDRED, 2, RoundingMode.FLOOR);
        Money then = at(lower);
        if (!then.equals(now)) {
            return Optional.of(turn("less", lower, new Percent(least), then));
        }
        if (at(BigDecimal.ZERO).equals(now)) {
            return Optional.empty();
        }
        BigDecimal same = lower;
        BigDecimal less = BigDecimal.ZERO.setScale(2);
        while (same.subtract(less).compareTo(CENT) > 0) {
            BigDecimal middle = same.add(less).divide(BigDecimal.valueOf(2), 2, RoundingMode.FLOOR);
            if (at(middle).equals(now)) {
                same = middle;
            } else {
                less = middle;
            }
        }
        return Optional.of(turn("below", less));
    }

    private Turn more() {
        BigDecimal least = law.value("review.minimum-change");
        BigDecimal higher = income.multiply(HUNDRED.add(least)).divide(HUNDRED, 2, RoundingMode.CEILING);
        Money then = at(higher);
        if (!then.equals(now)) {
            return turn("more", higher, new Percent(least), then);
        }
        if (at(MOST).equals(now)) {
            return new Turn("income", null, null, Sentence.of("occupancy.turn.capped"));
        }
        BigDecimal same = higher;
        BigDecimal more = MOST.setScale(2);
        while (more.subtract(same).compareTo(CENT) > 0) {
            BigDecimal middle = same.add(more).divide(BigDecimal.valueOf(2), 2, RoundingMode.FLOOR);
            if (at(middle).equals(now)) {
                same = middle;
            } else {
                more = middle;
            }
        }
        return turn("above", more);
    }

    /** The next 1 January on which a child counts as an adult for the rent, where the amount is another one from then on. */
    private Optional<Turn> grownUp() {
        if (law.find("annex-3.adult-age").isEmpty()) {
            return Optional.empty();
        }
        int age = law.count("annex-3.adult-age");
        LocalDate next = null;
        for (Member member : question.household().members()) {
            LocalDate birthday = member.born().plusYears(age);
            LocalDate counts = birthday.getDayOfYear() == 1 ? birthday : birthday.withDayOfYear(1).plusYears(1);
            if (counts.isAfter(question.on()) && counts.isBefore(question.on().plusYears(YEARS_AHEAD)) && (next == null || counts.isBefore(next))) {
                next = counts;
            }
        }
        if (next == null) {
            return Optional.empty();
        }
        Money before = on(next.minusDays(1));
        Money after = on(next);
        return before == null || after == null || before.equals(after) ? Optional.empty()
                : Optional.of(new Turn("age", null, next, Sentence.of("occupancy.turn.age", next, age, after)));
    }

    private static Turn turn(String key, BigDecimal yearly, Object... more) {
        List<Object> args = new ArrayList<>(List.of(Money.rounded(yearly), Money.quotient(yearly, MONTHS)));
        args.addAll(List.of(more));
        return new Turn("income", yearly.toPlainString(), null, new Sentence("occupancy.turn." + key, args));
    }

    private Money on(LocalDate day) {
        Due due = participation.due(new ParticipationQuestion(question.scheme(), day, question.household(), question.dwelling()), book);
        return due == null ? null : due.monthly();
    }

    /** What is paid where every income is more or less in the same measure. */
    private Money at(BigDecimal yearly) {
        List<Income> incomes = question.household().incomes().stream().map(one -> new Income(one.member(), one.kind(),
                one.yearly().abs().multiply(yearly).divide(income, 10, RoundingMode.HALF_UP), Per.YEAR)).toList();
        HouseholdFacts household = new HouseholdFacts(question.household().members(), incomes, question.household().facts());
        return participation.due(new ParticipationQuestion(question.scheme(), question.on(), household, question.dwelling()), book).monthly();
    }
}
