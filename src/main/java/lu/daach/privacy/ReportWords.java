package lu.daach.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.daach.household.SpokenLanguages;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import org.apache.commons.csv.CSVFormat;

/**
 * What is kept, told in words that people understand: days, amounts and periods as the language writes them, and each code by the word that the
 * pages have for it. Which words belong to which column stands in {@code codes.csv}; a test holds it to the checks of the database.
 */
public final class ReportWords {

    /** A range of days as the database writes it, half-open. */
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{4}-\\d{2}-\\d{2}),(\\d{4}-\\d{2}-\\d{2})?\\)");

    private static final String SPOKEN = "household.contact.spoken_language";
    private static final String DROP_IN = "followup.drop_in.language";

    private static final Map<String, String> PREFIXES = read();

    private ReportWords() {
    }

    /** The column's prefix of message keys by its name; empty for none. */
    public static Map<String, String> prefixes() {
        return PREFIXES;
    }

    /**
     * @param table schema and name
     * @param value as {@link AccessReport} has it
     */
    public static String of(String table, String column, Object value, Language language) {
        if (value instanceof LocalDate day) {
            return Formats.date(day, language);
        }
        if (value instanceof Money amount) {
            return Formats.money(amount.amount(), language);
        }
        if (value instanceof Boolean flag) {
            return Messages.text(language, flag ? "privacy.access.yes" : "privacy.access.no");
        }
        String text = String.valueOf(value);
        String prefix = PREFIXES.get(table + "." + column);
        if (prefix != null) {
            return Arrays.stream(text.split(", ")).map(code -> Messages.has(prefix + code) ? Messages.text(language, prefix + code) : code)
                    .collect(Collectors.joining(", "));
        }
        if (SPOKEN.equals(table + "." + column) || DROP_IN.equals(table + "." + column)) {
            return SpokenLanguages.name(text, language.locale());
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            String first = Formats.date(LocalDate.parse(range.group(1)), language);
            return range.group(2) == null ? Messages.text(language, "privacy.access.since", first)
                    : Messages.text(language, "privacy.access.period", first, Formats.date(LocalDate.parse(range.group(2)).minusDays(1), language));
        }
        return KeptDocument.said(text, language);
    }

    /** On what ground, in words; as the data map has it where there are none. */
    public static String basis(String basis, Language language) {
        String key = "privacy.basis." + basis.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Messages.has(key) ? Messages.text(language, key) : basis;
    }

    /** How long, in words. @param retention as the data map has it */
    public static String kept(String retention, Language language) {
        return RetentionKind.ALL.stream().filter(kind -> kind.code().equals(retention)).findFirst()
                .map(kind -> Messages.text(language, "privacy.access.kept.years", kind.years()))
                .orElseGet(() -> Messages.text(language, "privacy.access.kept." + retention));
    }

    private static Map<String, String> read() {
        CSVFormat form = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(ReportWords.class.getResourceAsStream("codes.csv"), StandardCharsets.UTF_8)) {
            Map<String, String> all = new LinkedHashMap<>();
            form.parse(text).forEach(row -> all.put(row.get("column"), row.get("words")));
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
