package lu.daach.guarantee.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Verdict;

/**
 * Damage, item by item. What ordinary use has taken of a thing by its age stays with the owner (Code civil, art. 1730 and 1755: what perished by
 * age is not answered for); what is left of the cost the agency has promised. Of that the household owes its part, where the inventory of its
 * moving in says that the thing was good; without that inventory the agency bears it.
 */
public final class Damage {

    private static final int MONTHS_A_YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Damage() {
    }

    /**
     * One damaged thing.
     *
     * @param cost of putting it right, by invoice or estimate
     * @param installedOn null when nobody knows: then it is as old as the lease
     * @param atLeaseStart as the owner's inventory has it
     * @param atMoveIn as the household's inventory has it
     * @param householdPercent what the household answers for, of a hundred
     */
    public record Item(String room, String element, String what, Money cost, LocalDate installedOn, Condition atLeaseStart, Condition atMoveIn,
            int householdPercent) {
    }

    /**
     * How long a thing lasts.
     *
     * @param source where the agency has it from; null: as delivered
     */
    public record Life(int years, LocalDate from, String source) {

        Source written() {
            return new Source("Table de vétusté de l’agence", source == null ? "durée usuelle" : source, null, from);
        }
    }

    /**
     * One item worked out; cost = wear + notPromised + guaranteed, guaranteed = household + agency.
     *
     * @param wear what ordinary use had taken
     * @param notPromised what was damaged when the lease began
     */
    record Split(Money wear, Money notPromised, Money guaranteed, Money household) {

        static Split of(Item item, Life life, LocalDate since, LocalDate day, boolean known) {
            long lasts = (long) life.years() * MONTHS_A_YEAR;
            long age = Math.min(lasts, age(item, since, day));
            Money wear = Money.quotient(item.cost().amount().multiply(BigDecimal.valueOf(age)), BigDecimal.valueOf(lasts));
            Money left = item.cost().minus(wear);
            if (item.atLeaseStart() == Condition.DAMAGED) {
                return new Split(wear, left, Money.ZERO, Money.ZERO);
            }
            boolean answers = known && item.atMoveIn() == Condition.GOOD;
            Money household = answers ? Money.quotient(left.amount().multiply(BigDecimal.valueOf(item.householdPercent())), HUNDRED) : Money.ZERO;
            return new Split(wear, Money.ZERO, left, household);
        }

        private static long age(Item item, LocalDate since, LocalDate day) {
            LocalDate from = item.installedOn() == null ? since : item.installedOn();
            return from.isAfter(day) ? 0 : Period.between(from, day).toTotalMonths();
        }
    }

    /**
     * @param day on which it was found
     * @param household whether a household is named
     * @param lives by element
     * @param ceilingMonths of rent and charges up to which damage is answered for; null for no ceiling
     */
    public static Reckoning of(Promise promise, Rent rent, LocalDate day, boolean household, List<Item> items, Map<String, Life> lives,
            Integer ceilingMonths, LocalDate settingFrom) {
        Working working = new Working();
        working.finding("statePromised", Verdict.of(promise.goodState()).or(Verdict.of(promise.upkeep())), null, null,
                promise.source("bon état et entretien"), promise.since());
        working.finding("itemsNamed", Verdict.of(!items.isEmpty()), Integer.toString(items.size()), null, Working.codeCivil("art. 1730"), items.size());
        Money worth = Money.ZERO;
        Money owes = Money.ZERO;
        for (Item item : items) {
            Life life = lives.get(item.element());
            Split split = Split.of(item, life, promise.since(), day, household);
            judge(working, item, life, promise, day, household, split);
            Sentence thing = Sentence.of("guarantee.line.item", Sentence.of("guarantee.element." + item.element()), item.room(), item.what());
            working.line("+", item.cost(), thing, null);
            working.line("−", split.wear(), Sentence.of("guarantee.line.wear"), age(item, life, promise, day));
            if (split.notPromised().compareTo(Money.ZERO) > 0) {
                working.line("−", split.notPromised(), "before");
            }
            worth = worth.plus(split.guaranteed());
            owes = owes.plus(split.household());
        }
        if (ceilingMonths != null) {
            Money ceiling = new Money(rent.on(day).amount().multiply(BigDecimal.valueOf(ceilingMonths)));
            boolean within = worth.compareTo(ceiling) <= 0;
            working.finding("ceiling", within ? Verdict.MET : Verdict.UNKNOWN, worth.toString(), ceiling.toString(),
                    new Source("Réglage de l’agence", "plafond des dégâts", null, settingFrom), ceilingMonths, ceiling);
            if (!within) {
                working.line("−", worth.minus(ceiling), "ceiling", ceilingMonths);
                worth = ceiling;
                owes = owes.atMost(ceiling);
            }
        }
        boolean refused = working.refused();
        return working.result(refused ? Money.ZERO : worth, Money.ZERO, refused ? Money.ZERO : owes, Money.ZERO);
    }

    private static Sentence age(Item item, Life life, Promise promise, LocalDate day) {
        LocalDate from = item.installedOn() == null ? promise.since() : item.installedOn();
        int months = (int) Math.max(0, ChronoUnit.MONTHS.between(from, day));
        return Sentence.of(item.installedOn() == null ? "guarantee.line.wear.atLeast" : "guarantee.line.wear.how", months, life.years());
    }

    private static void judge(Working working, Item item, Life life, Promise promise, LocalDate day, boolean household, Split split) {
        Sentence thing = Sentence.of("guarantee.element." + item.element());
        working.finding("ownersInventory", verdict(item.atLeaseStart()), null, null, Working.codeCivil("art. 1730 et 1731"), thing, item.room());
        LocalDate from = item.installedOn() == null ? promise.since() : item.installedOn();
        long months = Math.max(0, ChronoUnit.MONTHS.between(from, day));
        working.finding("age", item.installedOn() == null ? Verdict.UNKNOWN : Verdict.MET, Long.toString(months),
                Integer.toString(life.years() * MONTHS_A_YEAR), life.written(), thing, item.room(), (int) months, life.years(), split.wear());
        if (household && item.householdPercent() > 0) {
            // An inventory that is missing or says no leaves the part with the agency; the owner's claim does not hang on it.
            working.finding("householdsInventory", item.atMoveIn() == Condition.GOOD ? Verdict.MET : Verdict.UNKNOWN, null, null,
                    Working.codeCivil("art. 1730 et 1732"), thing, item.room(), item.householdPercent());
        }
    }

    /** Damaged before is told as not known here: the item falls out of the sum, the claim as a whole does not. */
    private static Verdict verdict(Condition condition) {
        return condition == Condition.GOOD ? Verdict.MET : Verdict.UNKNOWN;
    }
}
