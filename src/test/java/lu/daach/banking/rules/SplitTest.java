package lu.daach.banking.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.rules.Split.Claim;
import org.junit.jupiter.api.Test;

/** One payment for many. */
class SplitTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private static BigDecimal of(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void whatAllOweOrAMonthOfEachIsExact() {
        List<Claim> claims = List.of(new Claim(ONE, of("500.00"), of("250.00")), new Claim(TWO, of("100.00"), of("300.00")));
        assertEquals(Map.of(ONE, of("500.00"), TWO, of("100.00")), Split.exact(of("600"), claims).orElseThrow());
        assertEquals(Map.of(ONE, of("250.00"), TWO, of("300.00")), Split.exact(of("550"), claims).orElseThrow());
        assertTrue(Split.exact(of("550.01"), claims).isEmpty());
        assertTrue(Split.exact(of("500"), claims.subList(0, 1)).isEmpty(), "one household is no split");
        assertTrue(Split.exact(of("500"), List.of(claims.get(0), new Claim(TWO, of("0.00"), null))).isEmpty());
    }

    @Test
    void whatIsOfferedNeverExceedsThePayment() {
        List<Claim> claims = List.of(new Claim(ONE, of("500.00"), of("250.00")), new Claim(TWO, of("100.00"), null), new Claim(new UUID(0, 3), of("-5.00"), null));
        Map<UUID, BigDecimal> offered = Split.offered(of("520.00"), claims);
        assertEquals(of("500.00"), offered.get(ONE));
        assertEquals(of("20.00"), offered.get(TWO));
        assertEquals(0, offered.get(new UUID(0, 3)).signum());
    }
}
