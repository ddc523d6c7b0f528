package lu.daach.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Fault;
import lu.daach.letter.rules.LetterText;

/** What has to hold for the words of a template and of a letter. */
final class LetterRules {

    private static final int LEAST_ADDRESS_LINES = 3;
    private static final int MOST_ADDRESS_LINES = 6;
    private static final int LONGEST_ADDRESS_LINE = 70;
    private static final int LONGEST_ENCLOSURES = 500;

    private LetterRules() {
    }

    /** Whether there are words, and not too many. */
    static List<Fault> words(String subjectLine, String text, int longest) {
        List<Fault> faults = new ArrayList<>();
        length(subjectLine, "/subjectLine", Templates.LONGEST_SUBJECT, faults);
        if (subjectLine != null && subjectLine.strip().lines().count() > 1) {
            faults.add(Fault.at("/subjectLine", "letter.text.oneLine"));
        }
        length(text, "/text", longest, faults);
        return faults;
    }

    private static void length(String text, String pointer, int longest, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at(pointer, "api.required"));
        } else if (text.length() > longest) {
            faults.add(Fault.at(pointer, "api.tooLong", longest));
        }
    }

    /** Keys with several lines that do not stand alone on theirs. */
    static List<Fault> alone(String text, TemplateKey template) {
        List<String> several = LetterKey.of(template).stream().filter(LetterKey::lines).map(LetterKey::code).toList();
        List<Fault> faults = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            for (String key : LetterText.keys(lines[i])) {
                String line = lines[i].startsWith("~ ") ? lines[i].substring(2) : lines[i];
                if (several.contains(key) && !line.strip().equals("{" + key + "}")) {
                    faults.add(Fault.at("/text", "letter.text.alone", i + 1, key));
                }
            }
        }
        return faults;
    }

    /** An address that the post can deliver to: a name, a street, a place. */
    static List<Fault> recipient(String recipient) {
        List<String> lines = lines(recipient);
        if (lines.size() < LEAST_ADDRESS_LINES) {
            return List.of(Fault.at("/recipient", "letter.recipient.short"));
        }
        if (lines.size() > MOST_ADDRESS_LINES) {
            return List.of(Fault.at("/recipient", "letter.recipient.long", MOST_ADDRESS_LINES));
        }
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_ADDRESS_LINE || line.chars().anyMatch(Character::isISOControl))) {
            return List.of(Fault.at("/recipient", "letter.recipient.line", LONGEST_ADDRESS_LINE));
        }
        return List.of();
    }

    static List<Fault> enclosures(String enclosures) {
        if (enclosures != null && (enclosures.length() > LONGEST_ENCLOSURES || lines(enclosures).stream().anyMatch(line -> line.chars().anyMatch(Character::isISOControl)))) {
            return List.of(Fault.at("/enclosures", "api.tooLong", LONGEST_ENCLOSURES));
        }
        return List.of();
    }

    /** The lines of a text that are not blank. */
    static List<String> lines(String text) {
        return text == null ? List.of() : Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
