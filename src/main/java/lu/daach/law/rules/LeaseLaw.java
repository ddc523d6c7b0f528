package lu.daach.law.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Verdict;

/**
 * What the lease act of 21 September 2006 allows for a rent and a deposit. It governs the contract with the owner and private
 * leases; a household's contract of mise à disposition is none.
 */
public final class LeaseLaw {

    private LeaseLaw() {
    }

    /**
     * The largest deposit, art. 5.
     *
     * @param asked EUR; null: the limit alone
     */
    public static Reckoning deposit(LocalDate on, Edition law, Money monthlyRent, Money asked) {
        Working working = new Working(on, law);
        int months = working.count("deposit.months");
        Money limit = Money.rounded(monthlyRent.amount().multiply(BigDecimal.valueOf(months)));
        working.monthly("rent", monthlyRent).step("months", BigDecimal.valueOf(months), 0, "months")
                .step("limit", limit.amount(), 2, "EUR").figure("limit", limit).figure("months", months)
                .say("law.deposit.limit", on, months, limit);
        if (asked != null) {
            working.finding("depositLimit", Verdict.of(asked.compareTo(limit) <= 0), asked.toString(), limit.toString(), "deposit.months", asked, limit);
        }
        return working.done();
    }

    /**
     * The rent that is due after a rise, art. 3: every two years at most, and by ten percent at most.
     *
     * @param lastChangedOn the day from which the present rent was asked
     */
    public static Reckoning change(LocalDate on, Edition law, Money rent, Money asked, LocalDate lastChangedOn) {
        Working working = new Working(on, law);
        int years = working.count("rent-law.change-years");
        BigDecimal percent = working.value("rent-law.rise");
        LocalDate earliest = lastChangedOn.plusYears(years);
        boolean early = on.isBefore(earliest) && asked.compareTo(rent) != 0;
        Money most = Money.quotient(rent.amount().multiply(Working.HUNDRED.add(percent)), Working.HUNDRED);
        Money due = early ? rent : asked.atMost(most);
        working.monthly("rent", rent).monthly("asked", asked).rate("rise", percent).monthly("most", most).monthly("due", due)
                .figure("due", due).figure("most", most).figure("earliest", earliest)
                .finding("rentChangeTime", Verdict.of(!early), on.toString(), earliest.toString(), "rent-law.change-years", years, earliest)
                .finding("rentRise", Verdict.of(asked.compareTo(most) <= 0), asked.toString(), most.toString(), "rent-law.rise",
                        new Percent(percent), asked, most);
        return working.say("law.rise.due", asked, due).done();
    }

    /**
     * The largest rent by the invested capital, art. 3.
     *
     * @param built       EUR of construction and improvements
     * @param land        EUR; null: the share that the act takes for it
     * @param coefficient of revaluation (LIR art. 102), 1 for none
     * @param builtOn     the day on which the building was finished; null: younger than the age from which it loses value
     * @param asked       EUR by the month, the sum of all leases in the dwelling; null: the limit alone
     */
    public static Reckoning limit(LocalDate on, Edition law, Money built, Money land, BigDecimal coefficient, LocalDate builtOn, Money asked) {
        Working working = new Working(on, law);
        BigDecimal landShare = working.value("rent-law.land-share");
        Money ground = land != null ? land
                : Money.quotient(built.amount().multiply(landShare), Working.HUNDRED.subtract(landShare));
        int age = builtOn == null ? 0 : Math.max(0, Period.between(builtOn, on).getYears());
        int periods = Math.max(0, age - working.count("rent-law.age")) / working.count("rent-law.age-step");
        BigDecimal loss = working.value("rent-law.age-loss").multiply(BigDecimal.valueOf(periods)).min(Working.HUNDRED);
        BigDecimal building = built.amount().multiply(coefficient).multiply(Working.HUNDRED.subtract(loss)).divide(Working.HUNDRED);
        BigDecimal capital = building.add(ground.amount().multiply(coefficient));
        BigDecimal rate = working.value("rent-law.capital-rate");
        Money yearly = Money.quotient(capital.multiply(rate), Working.HUNDRED);
        Money monthly = Money.quotient(capital.multiply(rate), Working.HUNDRED.multiply(Working.MONTHS));
        working.step("land", ground.amount(), 2, "EUR").rate("loss", loss).step("capital", capital, 2, "EUR").rate("rate", rate)
                .yearly("yearly", yearly).monthly("monthly", monthly)
                .figure("capital", Money.rounded(capital)).figure("yearly", yearly).figure("monthly", monthly)
                .say("law.capital.limit", Money.rounded(capital), new Percent(rate), yearly, monthly);
        if (asked != null) {
            working.finding("rentLimit", Verdict.of(asked.compareTo(monthly) <= 0), asked.toString(), monthly.toString(), "rent-law.capital-rate", asked, monthly);
        }
        return working.done();
    }

    /**
     * When a deposit is given back, art. 5: half within a month of the keys, the rest within a month of the statements.
     *
     * @param settledOn   when the statements were there; null: not yet
     * @param paidOn      when the last part was given back; null: not yet, counted to {@code on}
     */
    public static Reckoning depositBack(LocalDate on, Edition law, Money deposit, Money monthlyRent, LocalDate keysOn, LocalDate settledOn, LocalDate paidOn) {
        Working working = new Working(on, law);
        int months = working.count("deposit.return-months");
        Money half = Money.quotient(deposit.amount().multiply(working.value("deposit.return-share")), Working.HUNDRED);
        LocalDate halfDue = keysOn.plusMonths(months);
        LocalDate restDue = settledOn == null ? null : settledOn.plusMonths(months);
        LocalDate until = paidOn == null ? on : paidOn;
        int late = begunMonths(restDue == null ? halfDue : restDue, until);
        Money penalty = Money.quotient(monthlyRent.amount().multiply(working.value("deposit.late")).multiply(BigDecimal.valueOf(late)), Working.HUNDRED);
        working.step("half", half.amount(), 2, "EUR").step("rest", deposit.minus(half).amount(), 2, "EUR")
                .step("monthsLate", BigDecimal.valueOf(late), 0, "months").step("penalty", penalty.amount(), 2, "EUR")
                .figure("half", half).figure("halfDue", halfDue).figure("rest", deposit.minus(half)).figure("restDue", restDue)
                .figure("monthsLate", late).figure("penalty", penalty)
                .say("law.depositBack.half", half, halfDue);
        return (late == 0 ? working : working.say("law.depositBack.late", late, penalty)).done();
    }

    /** Months begun after the due day: the day after is the first day of the first one. */
    private static int begunMonths(LocalDate due, LocalDate until) {
        int months = 0;
        while (due.plusMonths(months).isBefore(until)) {
            months++;
        }
        return months;
    }
}
