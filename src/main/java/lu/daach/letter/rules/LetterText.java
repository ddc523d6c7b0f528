package lu.daach.letter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Fault;

/**
 * The grammar of a letter's text; there is nothing in it but text, so nothing can be smuggled in by it.
 *
 * <ul>
 * <li>a blank line ends a paragraph, a new line inside a paragraph is a new line on paper;
 * <li>{@code # } begins a heading, {@code - } an item of a list;
 * <li>{@code | a | b |} is a row of a table, {@code |= a | b |} the row that heads its columns;
 * <li>{@code **bold**} inside one line;
 * <li>{@code {household.name}} is a key and becomes its value; {@code {? day of the visit}} is filled in by hand;
 * <li>{@code ~ } begins a line that falls away when one of its keys has no value.
 * </ul>
 *
 * <p>A value is text and nothing else: what would mean something in the grammar is written otherwise ({@link #plain}). A key whose value
 * has several lines stands on a line of its own.
 */
public final class LetterText {

    /** Begins a blank that somebody has to fill in by hand. */
    public static final String BY_HAND = "?";

    private static final Pattern KEY = Pattern.compile("\\{([^{}\\n]*)}");
    private static final Pattern ALONE = Pattern.compile("\\s*\\{([^{}\\n]*)}\\s*");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");

    private LetterText() {
    }

    /** What stands in the text as a single line, so that it can be put anywhere in it and means nothing but itself. */
    public static String plain(String value) {
        return value.replaceAll("\\s*[\\r\\n]+\\s*", " ").replace('{', '(').replace('}', ')').replace("**", "*").replace('|', '/').strip();
    }

    /**
     * The text with the keys replaced that have a value; the others stay as they are.
     *
     * @param values by key; a value of several lines replaces the whole line
     */
    public static String fill(String text, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            boolean optional = line.startsWith("~ ");
            String written = filled(optional ? line.substring(2) : line, values);
            if (!optional || !KEY.matcher(written).find()) {
                lines.add(written);
            }
        }
        return String.join("\n", lines).replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static String filled(String line, Map<String, String> values) {
        Matcher alone = ALONE.matcher(line);
        if (alone.matches() && values.containsKey(alone.group(1).strip())) {
            return values.get(alone.group(1).strip());
        }
        return KEY.matcher(line).replaceAll(key -> {
            String value = values.get(key.group(1).strip());
            return Matcher.quoteReplacement(value == null || value.contains("\n") ? key.group() : value);
        });
    }

    /**
     * What is wrong with the text of a template, each at its line.
     *
     * @param pointer of the field that the text stands in
     * @param known all keys that may stand in it
     */
    public static List<Fault> faults(String text, String pointer, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            form(lines[i], i + 1, pointer, faults);
            for (String key : keys(lines[i])) {
                if (!key.startsWith(BY_HAND) && !known.contains(key)) {
                    faults.add(Fault.at(pointer, "letter.text.unknown", i + 1, key));
                }
            }
        }
        return faults;
    }

    /** What is still to be filled in by hand before the text can be sent, and what is wrong with its form, each at its line. */
    public static List<Fault> open(String text, String pointer) {
        List<Fault> faults = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            form(lines[i], i + 1, pointer, faults);
            for (String key : keys(lines[i])) {
                faults.add(key.startsWith(BY_HAND) ? Fault.at(pointer, "letter.text.byHand", i + 1, key.substring(1).strip())
                        : Fault.at(pointer, "letter.text.noValue", i + 1, key));
            }
        }
        return faults;
    }

    private static void form(String line, int number, String pointer, List<Fault> faults) {
        String without = KEY.matcher(line).replaceAll("");
        if (without.indexOf('{') >= 0 || without.indexOf('}') >= 0) {
            faults.add(Fault.at(pointer, "letter.text.brace", number));
        }
        if (STRONG.matcher(line).replaceAll("").contains("**")) {
            faults.add(Fault.at(pointer, "letter.text.strong", number));
        }
        if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            faults.add(Fault.at(pointer, "letter.text.control", number));
        }
    }

    /** The keys of a text in the order in which they stand. */
    public static List<String> keys(String text) {
        return KEY.matcher(text).results().map(key -> key.group(1).strip()).toList();
    }

    /** The text in its blocks. */
    public static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        Block.Kind kind = null;
        for (String line : text.split("\\R", -1)) {
            Block.Kind next = line.isBlank() ? null : kind(line);
            if (kind != null && (next != kind || kind == Block.Kind.HEADING)) {
                blocks.add(new Block(kind, rows));
                rows.clear();
            }
            kind = next;
            if (kind != null) {
                rows.add(row(kind, line));
            }
        }
        if (kind != null) {
            blocks.add(new Block(kind, rows));
        }
        return blocks;
    }

    private static Block.Kind kind(String line) {
        return line.startsWith("# ") ? Block.Kind.HEADING : line.startsWith("- ") ? Block.Kind.LIST
                : line.startsWith("|") ? Block.Kind.TABLE : Block.Kind.PARAGRAPH;
    }

    private static Block.Row row(Block.Kind kind, String line) {
        if (kind == Block.Kind.TABLE) {
            boolean head = line.startsWith("|=");
            String cells = line.substring(head ? 2 : 1).strip();
            String inner = cells.endsWith("|") ? cells.substring(0, cells.length() - 1) : cells;
            List<Block.Cell> row = new ArrayList<>();
            for (String cell : inner.split("\\|", -1)) {
                row.add(new Block.Cell(spans(cell.strip())));
            }
            return new Block.Row(row, head);
        }
        String text = kind == Block.Kind.PARAGRAPH ? line : line.substring(2);
        return new Block.Row(List.of(new Block.Cell(spans(text.strip()))), false);
    }

    private static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher strong = STRONG.matcher(line);
        int at = 0;
        while (strong.find()) {
            keysApart(line.substring(at, strong.start()), false, spans);
            keysApart(strong.group(1), true, spans);
            at = strong.end();
        }
        keysApart(line.substring(at), false, spans);
        return spans;
    }

    private static void keysApart(String text, boolean strong, List<Span> spans) {
        Matcher key = KEY.matcher(text);
        int at = 0;
        while (key.find()) {
            add(text.substring(at, key.start()), strong, false, spans);
            String name = key.group(1).strip();
            add(name.startsWith(BY_HAND) ? name.substring(1).strip() : name, strong, true, spans);
            at = key.end();
        }
        add(text.substring(at), strong, false, spans);
    }

    private static void add(String text, boolean strong, boolean open, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, strong, open));
        }
    }
}
