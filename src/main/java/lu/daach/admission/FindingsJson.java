package lu.daach.admission;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.SentenceJson;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Verdict;

/**
 * Findings as they are kept with a decision: the sentence by its key and its typed arguments, so that years later every reader
 * gets it in their own language with the figures of that day.
 */
final class FindingsJson {

    private FindingsJson() {
    }

    static String write(List<Finding> findings) {
        return Answers.object("findings", findings.stream().map(FindingsJson::finding).toList()).toString();
    }

    static List<Finding> read(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                    .map(FindingsJson::finding).toList();
        }
    }

    private static JsonObject finding(Finding finding) {
        Source source = finding.source();
        return Answers.object("rule", finding.rule(), "verdict", finding.verdict().name(), "figure", finding.figure(),
                "limit", finding.limit(),
                "source", Answers.object("act", source.act(), "article", source.article(), "link", source.link(), "from", source.from()),
                "text", SentenceJson.write(finding.text()));
    }

    private static Finding finding(JsonObject finding) {
        JsonObject source = finding.getJsonObject("source");
        return new Finding(finding.getString("rule"), Verdict.valueOf(finding.getString("verdict")), text(finding, "figure"),
                text(finding, "limit"),
                new Source(source.getString("act"), source.getString("article"), text(source, "link"),
                        LocalDate.parse(source.getString("from"))),
                SentenceJson.read(finding.getJsonObject("text")));
    }

    private static String text(JsonObject object, String name) {
        return object.isNull(name) ? null : object.getString(name);
    }
}
