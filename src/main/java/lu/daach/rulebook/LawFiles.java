package lu.daach.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the delivered parameters: one file a subject, columns key, from, value, unit, act, article, link, checkedOn, confidence, note; until where a value ends. */
final class LawFiles {

    static final List<String> SUBJECTS = List.of(
            "index", "annex-2", "annex-3", "annex-3-percentages", "energy-forfait", "participation", "eligibility", "stay",
            "notice", "review", "attribution", "revis", "minimum-wage", "state-participation", "housing-pact", "owner-tax",
            "lease-law", "salubrity", "housing-aids", "annex-1", "determination", "objection");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setNullString("").get();

    private LawFiles() {
    }

    static List<Parameter> read() {
        List<Parameter> parameters = new ArrayList<>();
        for (String subject : SUBJECTS) {
            String path = "law/" + subject + ".csv";
            try (InputStream in = LawFiles.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("Missing on the class path: " + path);
                }
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                for (CSVRecord row : FORMAT.parse(reader)) {
                    parameters.add(parameter(subject, row));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path, e);
            }
        }
        return parameters;
    }

    private static Parameter parameter(String subject, CSVRecord row) {
        String note = row.get("note");
        return new Parameter(
                row.get("key"),
                new BigDecimal(row.get("value")),
                row.get("unit"),
                new Source(row.get("act"), row.get("article"), row.get("link"), LocalDate.parse(row.get("from"))),
                LocalDate.parse(row.get("checkedOn")),
                Parameter.Confidence.valueOf(row.get("confidence").toUpperCase(Locale.ROOT)),
                row.isMapped("until") && row.get("until") != null ? LocalDate.parse(row.get("until")) : null,
                note == null ? "" : note,
                subject);
    }
}
