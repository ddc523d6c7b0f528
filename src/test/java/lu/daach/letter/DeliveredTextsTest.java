package lu.daach.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Language;
import lu.daach.letter.rules.LetterText;
import org.junit.jupiter.api.Test;

/** Every delivered wording obeys the grammar, and says in four languages the same things. */
class DeliveredTextsTest {

    @Test
    void everyWordingHasKnownKeysOnly() {
        List<String> wrong = new ArrayList<>();
        for (TemplateKey key : TemplateKey.values()) {
            for (Language language : Language.values()) {
                DeliveredTexts.Wording wording = DeliveredTexts.of(key, language);
                List<Fault> faults = new ArrayList<>(LetterRules.words(wording.subjectLine(), wording.text(), Templates.LONGEST_TEXT));
                faults.addAll(LetterText.faults(wording.subjectLine(), "/subjectLine", LetterKey.codes(key)));
                faults.addAll(LetterText.faults(wording.text(), "/text", LetterKey.codes(key)));
                faults.addAll(LetterRules.alone(wording.text(), key));
                faults.forEach(fault -> wrong.add(key.code() + " " + language.code() + ": " + fault.message(Language.FR)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyLanguageUsesTheKeysOfFrench() {
        List<String> wrong = new ArrayList<>();
        for (TemplateKey key : TemplateKey.values()) {
            for (Language language : Language.values()) {
                TreeSet<String> french = named(key, Language.FR);
                TreeSet<String> other = named(key, language);
                other.remove("recipient.name");
                french.remove("recipient.name");
                if (!french.equals(other) || byHand(key, Language.FR) != byHand(key, language)) {
                    wrong.add(key.code() + " " + language.code() + ": " + other);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static TreeSet<String> named(TemplateKey key, Language language) {
        TreeSet<String> keys = new TreeSet<>(LetterText.keys(DeliveredTexts.of(key, language).text()));
        keys.removeIf(one -> one.startsWith(LetterText.BY_HAND));
        return keys;
    }

    private static long byHand(TemplateKey key, Language language) {
        DeliveredTexts.Wording wording = DeliveredTexts.of(key, language);
        return LetterText.keys(wording.subjectLine() + "\n" + wording.text()).stream().filter(one -> one.startsWith(LetterText.BY_HAND)).count();
    }
}
