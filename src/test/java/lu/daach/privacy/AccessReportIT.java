package lu.daach.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is kept about a person, on paper: in four languages, in words instead of codes, with nothing of the others. */
@OnTheServer
class AccessReportIT {

    private static final Pattern CODES = Pattern.compile("ANY \\(+ARRAY\\[(.*?)\\]");
    private static final Pattern CODE = Pattern.compile("'([^']*)'");

    private static final String REPORT = "/households/" + Demonstration.id("household/1") + "/members/a/access-report";

    @Test
    void everyCodeThatAPersonIsToldHasItsWord() throws SQLException {
        Map<String, List<String>> codes = new TreeMap<>();
        try (Connection connection = Product.asSuperuser()) {
            for (String line : Sql.column(connection, "select n.nspname || '.' || t.relname || '.' || a.attname || '=' || pg_get_constraintdef(c.oid)"
                    + " from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace"
                    + " join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]"
                    + " where c.contype = 'c' and array_length(c.conkey, 1) = 1 and pg_get_constraintdef(c.oid) ~ 'ANY \\(+ARRAY\\['"
                    + " and a.atttypid in ('text'::regtype, 'text[]'::regtype)")) {
                Matcher all = CODES.matcher(line);
                if (all.find()) {
                    codes.put(line.substring(0, line.indexOf('=')), CODE.matcher(all.group(1)).results().map(code -> code.group(1)).toList());
                }
            }
        }
        TreeSet<String> wordless = new TreeSet<>();
        long columns = codes.entrySet().stream().filter(entry -> DataMap.all().containsKey(entry.getKey()) && DataMap.all().get(entry.getKey()).export())
                .peek(entry -> entry.getValue().stream().filter(code -> !Messages.has(ReportWords.prefixes().get(entry.getKey()) + code))
                        .forEach(code -> wordless.add(entry.getKey() + " " + code))).count();
        assertEquals(new TreeSet<String>(), wordless);
        assertTrue(columns >= 45, "columns with codes: " + columns);
        TreeSet<String> unknown = new TreeSet<>(ReportWords.prefixes().keySet());
        unknown.removeAll(DataMap.all().keySet());
        assertEquals(new TreeSet<String>(), unknown, "words of columns that are no more");
    }

    @Test
    void thePaperTellsWhatTheReportHasInEachLanguage() throws IOException {
        for (String persona : List.of("social", "manager")) {
            JsonObject report = Rest.as(persona).get(REPORT).json();
            JsonObject household = Rest.as(persona).get("/households/" + Demonstration.id("household/1")).json();
            List<String> others = household.getJsonArray("members").getValuesAs(JsonObject.class).stream().filter(member -> !member.getString("id").equals("a"))
                    .map(member -> member.getString("firstName")).toList();
            assertFalse(others.isEmpty());
            for (Language language : Language.values()) {
                String written = text(persona, REPORT + "/pdf?language=" + language.code());
                String paper = flat(written);
                assertTrue(paper.contains(flat(report.getString("name"))), language.toString());
                for (JsonObject part : report.getJsonArray("parts").getValuesAs(JsonObject.class)) {
                    assertTrue(paper.contains(flat(Messages.text(language, "privacy.part." + part.getString("table")))), language + " " + part.getString("table"));
                    for (JsonObject row : part.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                        row.forEach((column, value) -> told(paper, language, part.getString("table"), column, value));
                    }
                }
                others.forEach(name -> assertFalse(Pattern.compile("(?<!\\p{L})" + name + "(?!\\p{L})").matcher(written).find(), language + " tells of " + name));
            }
        }
        assertEquals(422, Rest.as("social").get(REPORT + "/pdf?language=xx").status());
        assertEquals(403, Rest.as("officer").get(REPORT + "/pdf").status());
    }

    /** Days, amounts and documents are written otherwise; what is a code must not be there as one, what is text must. */
    private static void told(String paper, Language language, String table, String column, JsonValue value) {
        if (value instanceof JsonString text && ReportWords.prefixes().containsKey(table + "." + column)) {
            String prefix = ReportWords.prefixes().get(table + "." + column);
            for (String code : text.getString().split(", ")) {
                assertTrue(Messages.has(prefix + code), table + "." + column + " " + code);
                String word = flat(Messages.text(language, prefix + code));
                int part = Math.max(0, paper.indexOf(flat(Messages.text(language, "privacy.part." + table))));
                assertTrue(paper.contains(word), language + " " + table + "." + column + " " + word + " is not in " + paper.substring(part, Math.min(paper.length(), part + 600)));
            }
        }
    }

    private static String text(String persona, String path) throws IOException {
        try (PDDocument paper = Loader.loadPDF(Rest.as(persona).bytes(path))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
