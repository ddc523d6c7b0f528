package lu.daach.law.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.rulebook.Edition;

/**
 * What public bodies pay or let go for social rental management: the State's participation for a dwelling (act of 7 August 2023,
 * art. 49), a commune's dotation (act of 30 July 2021, art. 7(5)), the owner's tax exemption (LIR art. 115, 22a).
 */
public final class PublicShare {

    private PublicShare() {
    }

    /** @param contracts running in the dwelling in the month, at least 0 */
    public static Reckoning ofState(LocalDate on, Edition law, int contracts) {
        Working working = new Working(on, law);
        Money first = Money.rounded(working.value("state-participation.first"));
        Money each = Money.rounded(working.value("state-participation.further"));
        boolean paid = contracts > 0 || working.count("state-participation.vacant") == 1;
        Money further = Money.rounded(each.amount().multiply(BigDecimal.valueOf(Math.max(0, contracts - 1))));
        Money monthly = paid ? first.plus(further) : Money.ZERO;
        working.monthly("first", paid ? first : Money.ZERO).monthly("further", further).figure("monthly", monthly);
        return working.say(contracts > 0 ? "law.state.amount" : "law.state.vacant", contracts, monthly).done();
    }

    /**
     * @param on        a day of the year for which the dotation is paid
     * @param dwellings in social rental management on the commune's territory in the year before
     */
    public static Reckoning ofCommune(LocalDate on, Edition law, int dwellings) {
        Working working = new Working(on, law);
        Money each = Money.rounded(working.value("housing-pact.dotation"));
        boolean runs = on.getYear() <= working.count("housing-pact.last-year");
        Money amount = runs ? Money.rounded(each.amount().multiply(BigDecimal.valueOf(dwellings))) : Money.ZERO;
        working.step("each", each.amount(), 2, "EUR").step("amount", amount.amount(), 2, "EUR").figure("amount", amount);
        String before = String.valueOf(on.getYear() - 1);
        return (runs ? working.say("law.pact.amount", dwellings, before, each, amount)
                : working.say("law.pact.over", String.valueOf(on.getYear()))).done();
    }

    /**
     * @param on      a day of the tax year
     * @param netRent EUR of net rents in the year
     */
    public static Reckoning ofOwner(LocalDate on, Edition law, Money netRent) {
        Working working = new Working(on, law);
        BigDecimal percent = working.value("owner-tax.exempt");
        Money exempt = Money.quotient(netRent.amount().multiply(percent), Working.HUNDRED);
        Money taxable = netRent.minus(exempt);
        return working.rate("rate", percent).yearly("exempt", exempt).yearly("taxable", taxable)
                .figure("exempt", exempt).figure("taxable", taxable)
                .say("law.ownerTax.amount", String.valueOf(on.getYear()), new Percent(percent), exempt, taxable).done();
    }
}
