package lu.daach.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.exchange.rules.WrittenCell;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/** A row that is being read: its cells by field, and what was found wrong in them. Only the first fault of a field is kept. */
final class ImportLine {

    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 3, 12);
    private static final BigDecimal EXAMPLE_AMOUNT = new BigDecimal("1234.56");
    private static final BigDecimal EXAMPLE_NUMBER = new BigDecimal("65.5");
    private static final int MOST_DIGITS = 10;
    private static final Map<ImportField, Map<String, String>> WORDS = new ConcurrentHashMap<>();

    private final ImportKind kind;
    private final int sheet;
    private final int number;
    private final Map<String, Integer> mapping;
    private final List<String> cells;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    ImportLine(ImportKind kind, int sheet, int number, Map<String, Integer> mapping, List<String> cells) {
        this.kind = kind;
        this.sheet = sheet;
        this.number = number;
        this.mapping = mapping;
        this.cells = cells;
    }

    int sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean hasFaults() {
        return !faulty.isEmpty();
    }

    boolean hasFaultAt(String field) {
        return faulty.contains(field);
    }

    /** What stands in the field's column; empty where nothing does or where there is no such column. */
    String raw(String field) {
        Integer column = mapping.get(field);
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }

    boolean filled(String field) {
        return !raw(field).isEmpty();
    }

    /** @param field null for the row as a whole */
    void fault(String field, String key, Object... args) {
        if (faulty.add(field == null ? "" : field)) {
            findings.add(new Finding(sheet, number, mapping.get(field), field, true, Sentence.of(key, args)));
        }
    }

    void warn(String field, String key, Object... args) {
        findings.add(new Finding(sheet, number, mapping.get(field), field, false, Sentence.of(key, args)));
    }

    /** Notes which of the required fields are empty. */
    void requireFields() {
        kind.fields().stream().filter(ImportField::required).forEach(field -> require(field.code()));
    }

    void require(String field) {
        if (!filled(field)) {
            fault(field, "api.required");
        }
    }

    /** Null where nothing stands, or something too long or with signs that are not seen. */
    String text(String field) {
        String text = raw(field);
        int longest = field(field).most();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > longest) {
            fault(field, "api.tooLong", longest);
            return null;
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            fault(field, "api.control");
            return null;
        }
        return text;
    }

    LocalDate day(String field) {
        return read(field, WrittenCell::day, "page.field.dateUnreadable", EXAMPLE_DAY);
    }

    Money money(String field) {
        BigDecimal amount = amount(field);
        return amount == null ? null : new Money(amount.setScale(2));
    }

    /** EUR with two decimals at most, not negative. */
    BigDecimal amount(String field) {
        BigDecimal amount = read(field, cell -> WrittenCell.number(cell, 2).filter(n -> n.precision() - n.scale() <= MOST_DIGITS),
                "page.field.moneyUnreadable", EXAMPLE_AMOUNT);
        if (amount != null && amount.signum() < 0) {
            fault(field, "api.negative");
            return null;
        }
        return amount == null ? null : amount.setScale(2);
    }

    BigDecimal decimal(String field) {
        return read(field, cell -> WrittenCell.number(cell, field(field).most()), "page.field.numberUnreadable", new Figure(EXAMPLE_NUMBER));
    }

    Integer whole(String field) {
        Integer number = read(field, cell -> WrittenCell.number(cell, 0).filter(n -> n.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0)
                .map(BigDecimal::intValueExact), "page.field.numberNotWhole");
        if (number != null && (number < 0 || number > field(field).most())) {
            fault(field, "api.range", "0", Integer.toString(field(field).most()));
            return null;
        }
        return number;
    }

    Boolean flag(String field) {
        return read(field, WrittenCell::flag, "exchange.flagUnreadable");
    }

    /** The code of the choice that is meant by its code or by its label in any language; null where there is none. */
    String choice(String field) {
        ImportField choice = field(field);
        Map<String, String> words = WORDS.computeIfAbsent(choice, ImportLine::words);
        return read(field, cell -> Optional.ofNullable(words.get(word(cell))), "exchange.choiceUnreadable", Sentence.of("exchange.choices." + field));
    }

    private static Map<String, String> words(ImportField choice) {
        Map<String, String> words = new HashMap<>();
        for (String code : choice.choices()) {
            words.putIfAbsent(word(code), code);
            for (Language language : Language.values()) {
                if (choice.words() != null) {
                    String label = Messages.text(language, choice.words() + code);
                    words.putIfAbsent(word(label), code);
                    words.putIfAbsent(word(label.replaceAll("[,(].*", "")), code);
                }
                if (Messages.has("exchange.word." + code)) {
                    for (String other : Messages.text(language, "exchange.word." + code).split(",")) {
                        words.putIfAbsent(word(other), code);
                    }
                }
            }
        }
        return words;
    }

    /** A plus tells one energy class from another; all other signs tell nothing. */
    private static String word(String written) {
        return PlainWord.of(written) + (written.strip().endsWith("+") ? "+" : "");
    }

    private <T> T read(String field, Function<String, Optional<T>> reading, String key, Object... args) {
        String cell = raw(field);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<T> read = reading.apply(cell);
        if (read.isEmpty()) {
            fault(field, key, args);
        }
        return read.orElse(null);
    }

    private ImportField field(String code) {
        return kind.field(code).orElseThrow();
    }
}
