package lu.daach.law.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.household.rules.Headcount;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Verdict;

/**
 * The individual aids of the act of 7 August 2023 (L-AID) that a tenant may claim: rent subsidy (art. 8 to 11) and the State's
 * guarantee for a deposit (art. 3 to 7). Under a contract of mise à disposition there is no rent subsidy, as it is no lease.
 *
 * <p>Left out: the mean index of the income year (the index of the day is used, as a setting says) and the first-degree relative as landlord.
 */
public final class HousingAids {

    private static final int LISTED_CHILDREN = 3;
    private static final int LISTED_ADULTS = 2;

    private HousingAids() {
    }

    /**
     * @param monthlyRent EUR; null: not known, so neither is the effort
     * @param title       under what the household lives; null: not known
     */
    public static Reckoning rentSubsidy(LocalDate on, Edition law, HouseholdFacts household, Money monthlyRent, HousingTitle title) {
        Working working = new Working(on, law);
        working.finding("subsidyLease", title == null ? Verdict.UNKNOWN : Verdict.of(title == HousingTitle.LEASE),
                title == null ? null : title.code(), HousingTitle.LEASE.code(), "rent-subsidy.effort");
        int adult = working.count("rent-subsidy.adult");
        int oldest = household.members().stream().mapToInt(member -> member.ageOn(on)).max().orElse(0);
        working.finding("subsidyAdult", Verdict.of(oldest >= adult), String.valueOf(oldest), String.valueOf(adult), "rent-subsidy.adult", adult);
        otherDwelling(working, household, "rent-subsidy.effort");
        if (household.incomes() == null) {
            working.finding("subsidyIncome", Verdict.UNKNOWN, null, null, "rent-subsidy.effort");
            return working.figure("monthly", null).figure("possible", null).figure("entitlement", working.verdict().name())
                    .say("law.subsidy.unknown").done();
        }
        BigDecimal income = working.count("rent-subsidy.family-allowances") == 1
                ? household.yearlyIncome() : household.yearlyIncomeWithoutFamilyAllowances();
        Money amount = scale(working, household.byRole(), income);
        effort(working, "subsidyEffort", "rent-subsidy.effort", income, monthlyRent, true);
        Money possible = monthlyRent == null ? amount : amount.atMost(monthlyRent);
        Money monthly = working.verdict() == Verdict.NOT_MET ? Money.ZERO : possible;
        working.monthly("amount", amount).figure("monthly", monthly).figure("possible", possible)
                .figure("entitlement", working.verdict().name());
        if (title != null && title != HousingTitle.LEASE) {
            return working.say("law.subsidy.noLease").done();
        }
        String key = working.verdict() == Verdict.NOT_MET ? "law.subsidy.none"
                : working.verdict() == Verdict.MET ? "law.subsidy.amount" : "law.subsidy.perhaps";
        return working.say(key, monthly).done();
    }

    /** Annex II: between two thresholds the subsidy falls in a straight line. */
    private static Money scale(Working working, Headcount people, BigDecimal income) {
        String row = people.children() > 0 ? "children-" + Math.min(people.children(), LISTED_CHILDREN) : people.adults() > 1 ? "none" : "single";
        BigDecimal more = BigDecimal.valueOf(Math.max(0, people.children() - LISTED_CHILDREN));
        BigDecimal most = working.value("rent-subsidy.most." + row);
        BigDecimal least = working.value("rent-subsidy.least." + row);
        BigDecimal low = working.value("rent-subsidy.low." + row).add(more.multiply(working.value("rent-subsidy.low.child")));
        BigDecimal high = working.value("rent-subsidy.high." + row).add(more.multiply(working.value("rent-subsidy.high.child")));
        BigDecimal index = working.value("index");
        // r = 100 x income / index is not rounded: both sides of every comparison and the quotient are brought to one divisor.
        BigDecimal scaled = income.multiply(Working.HUNDRED);
        BigDecimal lowScaled = low.multiply(index);
        BigDecimal highScaled = high.multiply(index);
        Money amount = Money.ZERO;
        if (scaled.compareTo(lowScaled) <= 0) {
            amount = Money.rounded(most);
        } else if (scaled.compareTo(highScaled) <= 0) {
            BigDecimal width = highScaled.subtract(lowScaled);
            amount = Money.quotient(most.multiply(width).subtract(scaled.subtract(lowScaled).multiply(most.subtract(least))), width);
        }
        working.index().yearly("income", Money.rounded(income)).yearly("reduced", Money.quotient(scaled, index))
                .step("low", low, 2, "EUR/year").step("high", high, 2, "EUR/year").monthly("most", Money.rounded(most)).monthly("least", Money.rounded(least));
        working.finding("subsidyIncome", Verdict.of(scaled.compareTo(highScaled) <= 0), Money.rounded(income).toString(),
                Money.quotient(highScaled, Working.HUNDRED).toString(), "rent-subsidy.high." + row, Money.rounded(income), Money.quotient(highScaled, Working.HUNDRED));
        return amount;
    }

    /**
     * @param deposit EUR agreed with the landlord; null: the largest that the law allows
     */
    public static Reckoning guarantee(LocalDate on, Edition law, HouseholdFacts household, Money monthlyRent, Money deposit) {
        Working working = new Working(on, law);
        if (household.incomes() == null) {
            working.finding("guaranteeIncome", Verdict.UNKNOWN, null, null, "guarantee-aid.effort");
        } else {
            Money limit = guaranteeLimit(working, household.byRole());
            BigDecimal income = household.yearlyIncomeWithoutFamilyAllowances();
            working.index().yearly("income", Money.rounded(income)).yearly("limit", limit);
            working.finding("guaranteeIncome", Verdict.of(income.compareTo(limit.amount()) <= 0), Money.rounded(income).toString(), limit.toString(),
                    "guarantee-aid.limit.1-0", Money.rounded(income), limit);
            effort(working, "guaranteeEffort", "guarantee-aid.effort", income, monthlyRent, false);
        }
        otherDwelling(working, household, "guarantee-aid.effort");
        if (monthlyRent == null && deposit == null) {
            return working.figure("amount", null).figure("instalment", null).figure("entitlement", working.verdict().name())
                    .say(working.verdict() == Verdict.NOT_MET ? "law.guarantee.none" : "law.guarantee.perhaps").done();
        }
        Money most = monthlyRent == null ? deposit : Money.rounded(monthlyRent.amount().multiply(working.value("deposit.months")));
        Money asked = deposit == null ? most : deposit;
        working.finding("guaranteeDeposit", Verdict.of(asked.compareTo(most) <= 0), asked.toString(), most.toString(), "deposit.months", asked, most);
        Money amount = working.verdict() == Verdict.NOT_MET ? Money.ZERO : asked.atMost(most);
        int months = working.count("guarantee-aid.instalments");
        Money instalment = Money.quotient(amount.amount(), BigDecimal.valueOf(months));
        return working.step("amount", amount.amount(), 2, "EUR").step("months", BigDecimal.valueOf(months), 0, "months").monthly("instalment", instalment)
                .figure("amount", amount).figure("instalment", instalment).figure("entitlement", working.verdict().name())
                .say(working.verdict() == Verdict.NOT_MET ? "law.guarantee.none" : "law.guarantee.amount", amount, months, instalment).done();
    }

    private static Money guaranteeLimit(Working working, Headcount people) {
        String row = people.children() > 0 ? "children-" + Math.min(people.children(), LISTED_CHILDREN) : Math.max(1, Math.min(people.adults(), LISTED_ADULTS)) + "-0";
        BigDecimal at100 = working.value("guarantee-aid.limit." + row)
                .add(working.value("guarantee-aid.limit.child").multiply(BigDecimal.valueOf(Math.max(0, people.children() - LISTED_CHILDREN))));
        return Money.quotient(at100.multiply(working.value("index")), Working.HUNDRED);
    }

    private static void otherDwelling(Working working, HouseholdFacts household, String source) {
        Boolean owns = household.facts().ownsDwellingShare() == null ? null : !household.facts().ownsDwellingShare().isZero();
        working.finding("aidOtherDwelling", owns == null ? Verdict.UNKNOWN : Verdict.of(!owns), null, null, source);
    }

    /** @param more whether the rent has to take more than the share, else less */
    private static void effort(Working working, String rule, String key, BigDecimal income, Money monthlyRent, boolean more) {
        BigDecimal percent = working.value(key);
        if (monthlyRent == null) {
            working.finding(rule, Verdict.UNKNOWN, null, percent.toPlainString(), key, new Percent(percent));
            return;
        }
        BigDecimal year = monthlyRent.amount().multiply(Working.MONTHS);
        int compared = year.multiply(Working.HUNDRED).compareTo(income.multiply(percent));
        String effort = income.signum() == 0 ? null : Money.quotient(year.multiply(Working.HUNDRED), income).toString();
        working.finding(rule, Verdict.of(more ? compared > 0 : compared < 0), effort, percent.toPlainString(), key, new Percent(percent));
    }
}
