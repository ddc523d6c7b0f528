package lu.daach.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;

/** The social minimum wage of the labour code, art. L.222-9: gross by the month, for the qualified, and by the hour. */
public final class MinimumWage {

    private static final int HOURLY_DECIMALS = 4;

    private MinimumWage() {
    }

    public static Reckoning of(LocalDate on, Edition law) {
        Working working = new Working(on, law).index();
        BigDecimal at100 = working.value("minimum-wage");
        BigDecimal exact = at100.multiply(working.value("index"));
        Money monthly = Money.quotient(exact, Working.HUNDRED);
        BigDecimal percent = working.value("minimum-wage.qualified");
        Money qualified = Money.quotient(exact.multiply(percent), Working.HUNDRED.multiply(Working.HUNDRED));
        BigDecimal hourly = exact.divide(working.value("minimum-wage.hours").multiply(Working.HUNDRED), HOURLY_DECIMALS, RoundingMode.HALF_UP);
        return working.step("at100", at100, 2, "EUR/month").monthly("monthly", monthly).rate("qualifiedShare", percent)
                .monthly("qualified", qualified).step("hourly", hourly, HOURLY_DECIMALS, "EUR/hour")
                .figure("monthly", monthly).figure("qualified", qualified).figure("hourly", hourly.toPlainString())
                .say("law.wage.amount", on, monthly, qualified).done();
    }
}
