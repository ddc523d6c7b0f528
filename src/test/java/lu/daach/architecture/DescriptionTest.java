package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The OpenAPI description and the routes of the code say the same. */
class DescriptionTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)\\}");

    private static final JsonObject DESCRIPTION = read();

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(new StringReader(Source.text(Path.of("src/main/resources/lu/daach/api/openapi.json"))))) {
            return reader.readObject();
        }
    }

    private interface Seen {
        void operation(String method, String path, JsonObject operation);
    }

    private static void each(Seen seen) {
        JsonObject paths = DESCRIPTION.getJsonObject("paths");
        paths.forEach((path, operations) -> operations.asJsonObject().forEach((method, operation) ->
                seen.operation(method.toUpperCase(Locale.ROOT), path, operation.asJsonObject())));
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteExists() {
        assertTrue(DESCRIPTION.getString("openapi").startsWith("3.0."));
        Set<String> described = new TreeSet<>();
        each((method, path, operation) -> described.add(method + " /api/v1" + PARAMETER.matcher(path).replaceAll("{id}")));
        assertEquals(String.join("\n", Routes.ofTheCode()), String.join("\n", described));
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        List<String> wrong = new ArrayList<>();
        each((method, path, operation) -> {
            Set<String> needed = new TreeSet<>();
            Matcher parameter = PARAMETER.matcher(path);
            while (parameter.find()) {
                needed.add(parameter.group(1));
            }
            Set<String> described = new TreeSet<>();
            for (JsonValue value : operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
                JsonObject resolved = resolve(value.asJsonObject());
                if (resolved.getString("in").equals("path")) {
                    described.add(resolved.getString("name"));
                }
            }
            if (!needed.equals(described)) {
                wrong.add(method + " " + path + ": " + described);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyAnswerHasAForm() {
        List<String> wrong = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        each((method, path, operation) -> {
            if (!names.add(operation.getString("operationId"))) {
                wrong.add("twice: " + operation.getString("operationId"));
            }
            JsonObject answers = operation.getJsonObject("responses");
            for (String status : List.of("401", "500")) {
                if (!answers.containsKey(status)) {
                    wrong.add(method + " " + path + " without " + status);
                }
            }
            answers.forEach((status, answer) -> {
                Set<String> types = resolve(answer.asJsonObject()).getJsonObject("content").keySet();
                boolean file = method.equals("GET") && !types.isEmpty() && types.stream().noneMatch(type -> type.endsWith("json"));
                String type = status.startsWith("2") ? "application/json" : "application/problem+json";
                if (!types.contains(type) && !(status.startsWith("2") && file)) {
                    wrong.add(method + " " + path + " " + status + " is no " + type);
                }
            });
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(DESCRIPTION, references);
        references.forEach(reference -> assertTrue(DESCRIPTION.getValue(reference.substring(1)) != null, reference));
        assertTrue(references.size() > 100);
    }

    private static JsonObject resolve(JsonObject object) {
        return object.containsKey("$ref") ? DESCRIPTION.getValue(object.getString("$ref").substring(1)).asJsonObject() : object;
    }

    private static void collect(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals("$ref")) {
                    references.add(((JsonString) member).getString());
                } else {
                    collect(member, references);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, references));
        }
    }
}
