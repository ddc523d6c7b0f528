package lu.daach.admission;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
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
                "text", sentence(finding.text()));
    }

    private static Finding finding(JsonObject finding) {
        JsonObject source = finding.getJsonObject("source");
        return new Finding(finding.getString("rule"), Verdict.valueOf(finding.getString("verdict")), text(finding, "figure"),
                text(finding, "limit"),
                new Source(source.getString("act"), source.getString("article"), text(source, "link"),
                        LocalDate.parse(source.getString("from"))),
                sentence(finding.getJsonObject("text")));
    }

    private static JsonObject sentence(Sentence sentence) {
        return Answers.object("key", sentence.key(), "args", sentence.args().stream().map(FindingsJson::argument).toList());
    }

    private static Sentence sentence(JsonObject sentence) {
        JsonArray args = sentence.getJsonArray("args");
        return new Sentence(sentence.getString("key"), args.stream().map(FindingsJson::argument).toList());
    }

    private static Object argument(Object value) {
        if (value instanceof Money money) {
            return Answers.object("money", money);
        }
        if (value instanceof LocalDate date) {
            return Answers.object("date", date);
        }
        if (value instanceof Figure figure) {
            return Answers.object("figure", figure.value().toPlainString());
        }
        if (value instanceof Percent percent) {
            return Answers.object("percent", percent.value().toPlainString());
        }
        if (value instanceof Sentence sentence) {
            return sentence(sentence);
        }
        if (value instanceof String || value instanceof Integer) {
            return value;
        }
        throw new IllegalArgumentException("A finding says nothing with a " + value.getClass());
    }

    private static Object argument(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.intValueExact();
        }
        JsonObject typed = value.asJsonObject();
        if (typed.containsKey("money")) {
            return new Money(new BigDecimal(typed.getString("money")));
        }
        if (typed.containsKey("date")) {
            return LocalDate.parse(typed.getString("date"));
        }
        if (typed.containsKey("figure")) {
            return new Figure(new BigDecimal(typed.getString("figure")));
        }
        return typed.containsKey("percent") ? new Percent(new BigDecimal(typed.getString("percent"))) : sentence(typed);
    }

    private static String text(JsonObject object, String name) {
        return object.isNull(name) ? null : object.getString(name);
    }
}
