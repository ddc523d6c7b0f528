package lu.daach.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;

/**
 * Sentences as they are kept with a decision, to be read in any language years later: the key and its arguments, each with the
 * kind by which it is written.
 */
public final class SentenceJson {

    private SentenceJson() {
    }

    public static JsonObject write(Sentence sentence) {
        return Answers.object("key", sentence.key(), "args", sentence.args().stream().map(SentenceJson::argument).toList());
    }

    public static Sentence read(JsonObject json) {
        JsonArray args = json.getJsonArray("args");
        return new Sentence(json.getString("key"), args.getValuesAs(JsonObject.class).stream().map(SentenceJson::value).toList());
    }

    public static List<Sentence> readAll(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream().map((Function<JsonObject, Sentence>) SentenceJson::read).toList();
    }

    private static JsonObject argument(Object value) {
        if (value instanceof Sentence sentence) {
            return Answers.object("kind", "sentence", "value", write(sentence));
        }
        if (value instanceof Money money) {
            return kept("money", money.amount().toPlainString());
        }
        if (value instanceof BigDecimal amount) {
            return kept("amount", amount.toPlainString());
        }
        if (value instanceof Percent percent) {
            return kept("percent", percent.value().toPlainString());
        }
        if (value instanceof Figure figure) {
            return kept("figure", figure.value().toPlainString());
        }
        if (value instanceof LocalDate day) {
            return kept("day", day.toString());
        }
        if (value instanceof YearMonth month) {
            return kept("month", month.toString());
        }
        if (value instanceof Integer || value instanceof Long) {
            return kept("count", value.toString());
        }
        return kept("text", String.valueOf(value));
    }

    private static JsonObject kept(String kind, String value) {
        return Answers.object("kind", kind, "value", value);
    }

    private static Object value(JsonObject argument) {
        String kind = argument.getString("kind");
        if (kind.equals("sentence")) {
            return read(argument.getJsonObject("value"));
        }
        String text = ((JsonString) argument.get("value")).getString();
        return switch (kind) {
            case "money" -> new Money(new BigDecimal(text));
            case "amount" -> new BigDecimal(text);
            case "percent" -> new Percent(new BigDecimal(text));
            case "figure" -> new Figure(new BigDecimal(text));
            case "day" -> LocalDate.parse(text);
            case "month" -> YearMonth.parse(text);
            case "count" -> Integer.valueOf(text);
            default -> text;
        };
    }
}
