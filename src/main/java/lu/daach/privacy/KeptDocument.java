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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.api.SentenceJson;
import lu.daach.kernel.Language;

/**
 * What is kept as a document, told in words: its sentences where it has some, as a sum that was worked out has; else what stands in it,
 * value by value.
 */
final class KeptDocument {

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
            collect(document, values);
            return String.join(", ", values);
        } catch (JsonException e) {
            return text;
        }
    }

    private static void collect(JsonValue value, List<String> values) {
        if (value instanceof JsonObject object) {
            object.values().forEach(one -> collect(one, values));
        } else if (value instanceof JsonArray array) {
            array.forEach(one -> collect(one, values));
        } else if (value instanceof JsonString string) {
            values.add(string.getString());
        } else if (value != JsonValue.NULL) {
            values.add(value.toString());
        }
    }
}
