package lu.daach.exchange;

import java.util.List;
import java.util.Locale;

/**
 * What a column can hold.
 *
 * @param code the name, also of its label: {@code exchange.field.<code>}
 * @param type how its cells are read
 * @param required whether a row (or the first of the rows that belong together) cannot do without
 * @param most the longest text, the greatest number, or the decimals of a number, by type
 * @param choices the codes of a choice; empty for every other type
 * @param words what the labels of the choices begin with; null where there are none
 * @param headings what people call such a column, besides its label, in any language
 */
public record ImportField(String code, Type type, boolean required, int most, List<String> choices, String words, List<String> headings) {

    /** How a cell is read. */
    public enum Type {
        TEXT, DAY, MONEY, DECIMAL, WHOLE, FLAG, CHOICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String label() {
        return "exchange.field." + code;
    }

    static ImportField text(String code, int longest, String... headings) {
        return new ImportField(code, Type.TEXT, false, longest, List.of(), null, List.of(headings));
    }

    static ImportField cell(Type type, String code, int most, String... headings) {
        return new ImportField(code, type, false, most, List.of(), null, List.of(headings));
    }

    static ImportField choice(String code, List<String> codes, String words, String... headings) {
        return new ImportField(code, Type.CHOICE, false, 0, List.copyOf(codes), words, List.of(headings));
    }

    ImportField needed() {
        return new ImportField(code, type, true, most, choices, words, headings);
    }
}
