package lu.daach.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;

/** Guesses what a sheet holds and which of its columns is what, by their headings in any of the four languages. */
final class Headings {

    private static final int LOOKED_AT = 10;

    private Headings() {
    }

    /** Where the headings stand: the first of the first rows with at least two texts that are no figures. */
    static int line(SheetTable sheet) {
        for (int i = 0; i < Math.min(LOOKED_AT, sheet.rows().size()); i++) {
            long words = sheet.rows().get(i).cells().stream().filter(cell -> cell.codePoints().anyMatch(Character::isLetter)).count();
            long filled = sheet.rows().get(i).cells().stream().filter(cell -> !cell.isEmpty()).count();
            if (words >= 2 && words == filled) {
                return i;
            }
        }
        return 0;
    }

    /** The kind whose fields are met best; null when hardly any is. */
    static ImportKind kind(String name, List<String> headings) {
        ImportKind best = null;
        int most = 1;
        for (ImportKind kind : ImportKind.values()) {
            Map<String, Integer> guessed = mapping(kind, headings, Map.of());
            boolean whole = kind.fields().stream().filter(ImportField::required).allMatch(field -> guessed.containsKey(field.code()));
            int score = guessed.size() + (whole ? 3 : 0) + (named(kind, name) ? 5 : 0);
            if (score > most) {
                best = kind;
                most = score;
            }
        }
        return best;
    }

    private static boolean named(ImportKind kind, String sheet) {
        String plain = PlainWord.of(sheet);
        for (Language language : Language.values()) {
            if (plain.equals(PlainWord.of(Messages.text(language, "exchange.kind." + kind.code())))) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param remembered fields by plain heading, as this organisation named them before; they come first
     * @return the columns by field; a column is used once
     */
    static Map<String, Integer> mapping(ImportKind kind, List<String> headings, Map<String, String> remembered) {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        List<String> plain = headings.stream().map(PlainWord::of).toList();
        for (int column = 0; column < plain.size(); column++) {
            String field = remembered.get(plain.get(column));
            if (field != null && kind.field(field).isPresent() && !mapping.containsKey(field)) {
                mapping.put(field, column);
                taken.add(column);
            }
        }
        Map<String, List<String>> names = new HashMap<>();
        kind.fields().forEach(field -> names.put(field.code(), names(field)));
        for (boolean exact : new boolean[] {true, false}) {
            for (ImportField field : kind.fields()) {
                for (int column = 0; column < plain.size() && !mapping.containsKey(field.code()); column++) {
                    if (!taken.contains(column) && !plain.get(column).isEmpty() && meets(plain.get(column), names.get(field.code()), exact)) {
                        mapping.put(field.code(), column);
                        taken.add(column);
                    }
                }
            }
        }
        return mapping;
    }

    private static boolean meets(String heading, List<String> names, boolean exact) {
        return names.stream().anyMatch(name -> exact ? heading.equals(name) : name.length() >= 4 && heading.startsWith(name));
    }

    /** Everything a column of this field is called, plain: its label in four languages, its code, and what people say. */
    private static List<String> names(ImportField field) {
        List<String> names = new ArrayList<>();
        for (Language language : Language.values()) {
            names.add(PlainWord.of(Messages.text(language, field.label())));
        }
        names.add(PlainWord.of(field.code()));
        field.headings().forEach(heading -> names.add(PlainWord.of(heading)));
        return names;
    }
}
