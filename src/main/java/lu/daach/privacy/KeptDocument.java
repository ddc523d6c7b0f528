package lu.daach.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.api.SentenceJson;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;

/**
 * What is kept as a document, told in words: its sentences where it has some, as a sum that was worked out has; else what stands in it,
 * value by value.
 */
final class KeptDocument {

    private static final String BUDGET = "followup.budget.";

    /** The words of what stands inside these members. */
    private static final Map<String, String> WORDS = Map.of("incomes", "followup.budgetIncome.", "costs", "followup.budgetCost.");

    /** The words of the codes that these members have. */
    private static final Map<String, String> CODES = Map.of("kind", "household.income.", "per", "household.per.", "role", "household.role.",
            "housingProblem", "household.problem.", "motiveToMove", "household.motive.");

    /** What ties the parts of a document together and means nothing outside of it. */
    private static final Set<String> INNER = Set.of("id", "member");

    private static final Pattern MONEY = Pattern.compile("-?\\d{1,12}\\.\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private KeptDocument() {
    }

    /** The text itself where it is no document. */
    static String said(String text, Language language) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonStructure document = reader.read();
            JsonArray sentences = document instanceof JsonObject object && object.get("text") instanceof JsonArray array ? array : null;
            if (sentences != null) {
                return SentenceJson.readAll(sentences).stream().map(sentence -> sentence.in(language)).collect(Collectors.joining(" "));
            }
            List<String> values = new ArrayList<>();
            collect(document, "", language, values);
            return String.join("; ", values);
        } catch (JsonException e) {
            return text;
        }
    }

    /** @param inside the name of the member in which the values stand; empty at the top */
    private static void collect(JsonValue value, String inside, Language language, List<String> values) {
        if (value instanceof JsonObject object) {
            object.forEach((name, one) -> {
                if (one instanceof JsonStructure) {
                    collect(one, name, language, values);
                } else if (one != JsonValue.NULL && !INNER.contains(name)) {
                    values.add(label(inside, name, language) + written(CODES.get(name), one, language));
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> collect(one, inside, language, values));
        } else if (value != JsonValue.NULL) {
            values.add(written(null, value, language));
        }
    }

    /** What a member is, with a colon; empty where there is no word for it. */
    private static String label(String inside, String name, Language language) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return Stream.of(WORDS.getOrDefault(inside, BUDGET) + name, BUDGET + name, "privacy.field." + column).filter(Messages::has).findFirst()
                .map(key -> Messages.text(language, key) + (language == Language.FR ? " : " : ": ")).orElse("");
    }

    /** @param codes prefix of the words of its codes; null where it has none */
    private static String written(String codes, JsonValue value, Language language) {
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Messages.text(language, value == JsonValue.TRUE ? "privacy.access.yes" : "privacy.access.no");
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (codes != null && Messages.has(codes + text)) {
            return Messages.text(language, codes + text);
        }
        if (MONEY.matcher(text).matches()) {
            return Formats.money(new BigDecimal(text), language);
        }
        return DAY.matcher(text).matches() ? Formats.date(LocalDate.parse(text), language) : text;
    }
}
