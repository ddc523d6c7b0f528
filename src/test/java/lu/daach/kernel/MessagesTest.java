package lu.daach.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** Against the bundle {@code sample} that stands in the test resources only. */
class MessagesTest {

    @Test
    void writes_each_argument_in_the_readers_way() {
        Sentence inner = Sentence.of("sample.inner", new Percent(new BigDecimal("12.5")));
        Sentence sentence = Sentence.of("sample.all", new BigDecimal("1234.5"), LocalDate.of(2026, 3, 12),
                YearMonth.of(2026, 3), inner, "text", 2);
        assertEquals("L’essai : 1\u202f234,50\u00a0€, 12/03/2026, mars 2026, soit 12,5\u00a0%, text, 2 pièces", sentence.in(Language.FR));
        assertEquals("The trial: €1,234.50, 12 Mar 2026, March 2026, or 12.5%, text, 2 papers", sentence.in(Language.EN));
    }

    @Test
    void takes_french_where_a_language_is_missing() {
        assertEquals("Seulement en français", Messages.text(Language.DE, "sample.frenchOnly"));
        assertFalse(Messages.has("sample.frenchOnly"));
        assertTrue(Messages.has("sample.all"));
    }

    @Test
    void names_a_missing_key() {
        assertThrows(MissingResourceException.class, () -> Messages.text(Language.EN, "sample.none"));
        assertThrows(MissingResourceException.class, () -> Messages.text(Language.EN, "nomodule.none"));
        assertFalse(Messages.has("noModule"));
        assertFalse(Messages.has("../etc.passwd"));
    }

    @Test
    void an_unknown_language_reads_french() {
        assertEquals(Language.FR, Language.of(null));
        assertEquals(Language.FR, Language.of("pt"));
        assertEquals(Language.LB, Language.of("lb"));
        assertEquals(Language.DE, Language.of("de-LU"));
    }
}
