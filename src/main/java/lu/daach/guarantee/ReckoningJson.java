package lu.daach.guarantee;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.api.Answers;
import lu.daach.api.SentenceJson;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Verdict;

/** A sum and its findings as they are kept with a decision: sentences by their keys, so that every reader gets them in their own language. */
final class ReckoningJson {

    private ReckoningJson() {
    }

    static String write(Reckoning reckoning) {
        return Answers.object("lines", reckoning.lines().stream().map(ReckoningJson::line).toList(),
                "findings", reckoning.findings().stream().map(ReckoningJson::finding).toList(), "guaranteed", reckoning.guaranteed(),
                "withMonths", reckoning.withMonths(), "recovered", reckoning.recovered(), "standing", reckoning.standing()).toString();
    }

    static Reckoning read(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            JsonObject kept = reader.readObject();
            return new Reckoning(kept.getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(ReckoningJson::line).toList(),
                    kept.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(ReckoningJson::finding).toList(), money(kept, "guaranteed"),
                    money(kept, "withMonths"), money(kept, "recovered"), money(kept, "standing"));
        }
    }

    private static JsonObject line(Reckoning.Line line) {
        return Answers.object("what", SentenceJson.write(line.what()), "how", line.how() == null ? null : SentenceJson.write(line.how()),
                "sign", line.sign(), "amount", line.amount());
    }

    private static Reckoning.Line line(JsonObject line) {
        return new Reckoning.Line(SentenceJson.read(line.getJsonObject("what")), line.isNull("how") ? null : SentenceJson.read(line.getJsonObject("how")),
                text(line, "sign"), line.isNull("amount") ? null : money(line, "amount"));
    }

    private static JsonObject finding(Finding finding) {
        Source source = finding.source();
        return Answers.object("rule", finding.rule(), "verdict", finding.verdict().name(), "figure", finding.figure(), "limit", finding.limit(),
                "source", Answers.object("act", source.act(), "article", source.article(), "link", source.link(), "from", source.from()),
                "text", SentenceJson.write(finding.text()));
    }

    private static Finding finding(JsonObject finding) {
        JsonObject source = finding.getJsonObject("source");
        return new Finding(finding.getString("rule"), Verdict.valueOf(finding.getString("verdict")), text(finding, "figure"), text(finding, "limit"),
                new Source(source.getString("act"), source.getString("article"), text(source, "link"), LocalDate.parse(source.getString("from"))),
                SentenceJson.read(finding.getJsonObject("text")));
    }

    private static Money money(JsonObject object, String name) {
        return new Money(new BigDecimal(object.getString(name)));
    }

    private static String text(JsonObject object, String name) {
        return object.isNull(name) ? null : object.getString(name);
    }
}
