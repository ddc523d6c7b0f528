package lu.daach.banking.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order the statements of a file are judged. */
class SequenceTest {

    private static Sequence.One one(int place, int day, String number, String opening, String closing) {
        LocalDate on = LocalDate.of(2026, 12, day);
        return new Sequence.One(place, on, on, number, new BigDecimal(opening), new BigDecimal(closing));
    }

    @Test
    void daysComeFirstThenNumbers() {
        assertEquals(List.of(2, 1, 0), Sequence.of(List.of(one(0, 3, "1", "3", "4"), one(1, 2, "10", "2", "3"), one(2, 2, "9", "7", "2")), null));
    }

    @Test
    void ofOneDayTheyFollowTheirBalances() {
        List<Sequence.One> turned = List.of(one(0, 1, null, "30.00", "60"), one(1, 1, null, "10", "30"), one(2, 1, null, "0", "10.0"));
        assertEquals(List.of(2, 1, 0), Sequence.of(turned, null));
        assertEquals(List.of(1, 0, 2), Sequence.of(turned, BigDecimal.TEN));
    }

    @Test
    void aRingIsBrokenAtTheLowestNumber() {
        assertEquals(List.of(1, 0), Sequence.of(List.of(one(0, 1, "8", "5", "0"), one(1, 1, "7", "0", "5")), null));
    }
}
