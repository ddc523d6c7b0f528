package lu.daach.followup.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    @Test
    void accentsAndCapitalsDoNotMatter() {
        assertTrue(SoughtWords.of("ECOLE eleve").in("L’élève va à l’école."));
        assertTrue(SoughtWords.of("strasse coeur").in("In der Straße", "à cœur ouvert"));
        assertTrue(SoughtWords.of("Schlëssel").in("de schlessel ass do"));
    }

    @Test
    void everyWordHasToBeSomewhere() {
        assertTrue(SoughtWords.of("dette loyer").in("parle du loyer", "sa dette l’inquiète"));
        assertFalse(SoughtWords.of("dette loyer").in("parle du loyer", null));
        assertFalse(SoughtWords.of("  ").in("parle du loyer"));
    }

    @Test
    void aLetterOrTwoAreNotEnough() {
        assertFalse(SoughtWords.of(null).enough());
        assertFalse(SoughtWords.of("a le").enough());
        assertTrue(SoughtWords.of("a les").enough());
    }

    @Test
    void whatIsShownStandsAroundTheFirstWordInItsOwnLetters() {
        String text = "Première phrase sans rien. ".repeat(10) + "Le médecin confirme la Grossesse, terme en mai. " + "Suite sans rien. ".repeat(30);
        String shown = SoughtWords.of("grossesse").around(text);
        assertTrue(shown.startsWith("… ") && shown.endsWith(" …"), shown);
        assertTrue(shown.contains("la Grossesse, terme"), shown);
        assertTrue(shown.length() < 240, shown);
        assertEquals("Tout court.", SoughtWords.of("court").around("Tout court."));
        assertNull(SoughtWords.of("long").around("Tout court."));
        assertNull(SoughtWords.of("long").around(null));
    }
}
