package lu.daach.occupancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Article 61 of the act of 7 August 2023. */
class ReviewTermsTest {

    private final ReviewTerms terms = new ReviewTerms(Rulebook.national());

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, , 2026-12-01",
        "2026-12-01, , 2027-01-01",
        "2026-11-15, 2026-11-10, 2027-01-01",
        "2026-11-15, 2026-10-31, 2026-12-01",
        "2026-11-15, 2026-08-03, 2026-12-01"})
    void aNewAmountCountsFromTheFirstOfAMonth(LocalDate today, LocalDate reportedOn, LocalDate earliest) {
        assertEquals(earliest, terms.earliest(today, reportedOn));
    }

    @Test
    void aReviewIsDueAYearAfter() {
        for (Scheme scheme : Scheme.values()) {
            assertEquals(LocalDate.of(2027, 3, 1), terms.nextDue(SchemeBook.delivered(), scheme, LocalDate.of(2026, 3, 1)));
        }
        assertNull(terms.nextDue(SchemeBook.delivered(), Scheme.LOYER_ABORDABLE, LocalDate.of(2023, 9, 1)));
    }

    @ParameterizedTest
    @CsvSource({"30000, 31500, 5.00", "30000, 28499.99, -5.00", "30000, 30000, 0.00", "0, 100, "})
    void byHowMuchAnIncomeDiffers(BigDecimal before, BigDecimal now, BigDecimal percent) {
        assertEquals(percent, ReviewTerms.percentOf(before, now));
    }

    @Test
    void fivePercentAreConsiderable() {
        assertEquals(new BigDecimal("5"), terms.minimumChange(LocalDate.of(2026, 1, 1)));
    }
}
