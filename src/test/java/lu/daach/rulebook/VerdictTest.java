package lu.daach.rulebook;

import static lu.daach.rulebook.Verdict.MET;
import static lu.daach.rulebook.Verdict.NOT_MET;
import static lu.daach.rulebook.Verdict.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "MET,MET,MET,MET", "MET,NOT_MET,MET,NOT_MET", "MET,UNKNOWN,MET,UNKNOWN",
        "NOT_MET,NOT_MET,NOT_MET,NOT_MET", "NOT_MET,UNKNOWN,UNKNOWN,NOT_MET", "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN"})
    void three_valued_or_and_and(Verdict one, Verdict other, Verdict either, Verdict both) {
        assertEquals(either, one.or(other));
        assertEquals(either, other.or(one));
        assertEquals(both, one.and(other));
        assertEquals(both, other.and(one));
    }

    @Test
    void an_unknown_fact_is_neither_yes_nor_no() {
        assertEquals(UNKNOWN, Verdict.of(null));
        assertEquals(MET, Verdict.of(true));
        assertEquals(NOT_MET, Verdict.of(false));
    }
}
