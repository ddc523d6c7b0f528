package lu.daach.payment.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is paid together, and in which letters. */
class PaymentPlanTest {

    private static final Payee WITH = new Payee(new UUID(0, 1), "Wantz Léa", "LU280019400644750000", Language.FR);
    private static final Payee WITHOUT = new Payee(new UUID(0, 2), "Bies Tom", null, Language.LB);
    private static final Payee OWING = new Payee(new UUID(0, 3), "Adam Jo", "LU280019400644750000", Language.DE);

    @Test
    void whoHasNoAccountOrOwesBackIsLeft() {
        PaymentPlan plan = PaymentPlan.of(List.of(item(1, WITH, "900.00", 10), item(2, WITH, "-50.00", 9), item(3, WITHOUT, "800.00", 10),
                item(4, OWING, "700.00", 10), item(5, OWING, "-700.00", 10)), List.of(WITH, WITHOUT, OWING));
        assertEquals(1, plan.payments().size());
        assertEquals("850.00", plan.total().toString());
        assertEquals(YearMonth.of(2026, 9), plan.payments().get(0).from());
        assertEquals(YearMonth.of(2026, 10), plan.payments().get(0).until());
        assertEquals(List.of(WITHOUT), plan.withoutAccount());
        assertEquals(List.of(OWING), plan.nothingLeft());
    }

    @Test
    void partsSumToTheWholeWhateverTheyAre() {
        Random random = new Random(20261115);
        for (int run = 0; run < 1000; run++) {
            List<OpenItem> items = new ArrayList<>();
            List<Payee> payees = new ArrayList<>();
            for (int owner = 0; owner < 20; owner++) {
                payees.add(new Payee(new UUID(1, owner), "Owner " + owner, "LU280019400644750000", Language.EN));
            }
            for (int number = 0; number < 100; number++) {
                items.add(item(number, payees.get(random.nextInt(20)), BigDecimal.valueOf(random.nextInt(200_000) - 50_000, 2).toString(), 1 + number % 12));
            }
            PaymentPlan plan = PaymentPlan.of(items, payees);
            Money all = items.stream().map(OpenItem::amount).reduce(Money.ZERO, Money::plus);
            Money left = items.stream().filter(item -> plan.nothingLeft().stream().anyMatch(payee -> payee.owner().equals(item.owner())))
                    .map(OpenItem::amount).reduce(Money.ZERO, Money::plus);
            assertEquals(all, plan.total().plus(left));
            assertTrue(plan.payments().stream().allMatch(payment -> payment.amount().compareTo(Money.ZERO) > 0
                    && payment.items().stream().map(OpenItem::amount).reduce(Money.ZERO, Money::plus).equals(payment.amount())));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Immobilière du Bongert s.à r.l.|Immobiliere du Bongert s.a r.l.", "Weiß & Söhne|Weiss + Sohne", "//a//b/|a/b",
        "Жуков|NOTPROVIDED", "Loyer „mai“ – 900 €|Loyer mai - 900"})
    void namesAreWrittenInTheLettersOfSepa(String name, String written) {
        assertEquals(written, SepaText.of(name, 70));
    }

    private static OpenItem item(int number, Payee payee, String amount, int month) {
        return new OpenItem(new UUID(2, number), payee.owner(), new Money(new BigDecimal(amount)), YearMonth.of(2026, month));
    }
}
