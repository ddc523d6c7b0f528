package lu.daach.arrears.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which signs are seen, and what they weigh together. */
class RiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @ParameterizedTest
    @CsvSource({"0,0,0,false,,0,,NONE,''", "0,0,50,false,2026-11-15,0,,NONE,''", "100,10,100,false,,0,,WATCH,ARREARS", "100,10,40,false,,0,,WATCH,ARREARS GROWING",
        "100,61,40,false,,0,,RISK,LONG_ARREARS GROWING", "100,61,200,false,,0,,WATCH,LONG_ARREARS", "0,0,0,false,2026-11-14,0,,WATCH,REVIEW",
        "0,0,0,false,,0,2027-02-13,WATCH,ENDING", "0,0,0,false,,0,2027-02-14,NONE,''", "10,60,10,true,2026-01-01,2,2026-12-31,RISK,ARREARS PLAN_BROKEN REVIEW COMPLAINT ENDING",
        "0,0,0,false,,1,,WATCH,COMPLAINT"})
    void everySignCounts(BigDecimal owed, long days, BigDecimal before, boolean broken, LocalDate review, int complaints, LocalDate lastDay, Risk.Level level, String signs) {
        Risk risk = Risk.of(new Risk.Facts(owed, days, before, broken, review, complaints, lastDay), TODAY);
        assertEquals(signs, risk.signs().stream().map(Enum::name).collect(Collectors.joining(" ")));
        assertEquals(level, risk.level());
    }
}
