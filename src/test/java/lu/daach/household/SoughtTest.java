package lu.daach.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    @ParameterizedTest
    @ValueSource(strings = {"12.3.1990", "12/03/1990", "12-3-1990", "1990-03-12", "12. 3. 1990", " 12.03.1990 ", "19900312", "1990031290001"})
    void aDateIsReadAsPeopleWriteIt(String written) {
        assertEquals(LocalDate.of(1990, 3, 12), Sought.of(written).born());
        assertEquals("", Sought.of(written).words());
    }

    @Test
    void aNameBesideADateStays() {
        Sought sought = Sought.of("Brosius 12.3.1990");
        assertEquals("Brosius", sought.words());
        assertEquals(LocalDate.of(1990, 3, 12), sought.born());
    }

    @Test
    void numbersAreTakenForWhatTheyCanBe() {
        assertEquals(17, Sought.of("17").number());
        assertEquals("901", Sought.of("901").ending());
        assertEquals("1990031290001", Sought.of("1990 0312 900 01").nationalId());
        assertEquals("26123456", Sought.of("+352 26 12 34 56").digits());
        assertEquals("26123456", Sought.of("26 12 34 56").digits());
        assertNull(Sought.of("26 12 34 56").number());
        assertNull(Sought.of("31.2.1990").born(), "there is no such day");
    }

    @Test
    void signsThatStandForOthersAreNotLookedFor() {
        assertEquals("a b", Sought.of("a%b").words());
        assertEquals("", Sought.of("%_\\").words());
    }
}
