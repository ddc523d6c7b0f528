package lu.daach.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The worked examples of the acts and their borders (ages, leap days, thirds, first and last days of parameters), asked as programs ask them. */
@OnTheServer
class WorkedExamplesIT {

    private static final int CASES = 240;

    @Test
    void everyExampleComesOutAsItIsWritten() throws IOException {
        Rest officer = Rest.as("officer");
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (Reader reader = new InputStreamReader(WorkedExamplesIT.class.getResourceAsStream("/lu/daach/law/worked-examples.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                JsonValue found = officer.post("/calculations/" + row.get("route"), row.get("question")).json();
                for (String step : row.get("figure").split("\\.")) {
                    found = step(found, step);
                }
                String told = found instanceof JsonString text ? text.getString() : String.valueOf(found);
                if (!told.equals(row.get("expected"))) {
                    wrong.add(row.get("case") + " " + row.get("figure") + ": " + told + ", expected " + row.get("expected"));
                }
                asked++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked >= CASES, "asked " + asked);
    }

    /** A member of an object, or the element of a list that is called so. */
    private static JsonValue step(JsonValue in, String name) {
        if (in instanceof JsonArray list) {
            return list.getValuesAs(JsonObject.class).stream()
                    .filter(one -> List.of("key", "rule", "scheme").stream().anyMatch(key -> name.equals(one.getString(key, null))))
                    .findFirst().map(JsonValue.class::cast).orElse(null);
        }
        return in instanceof JsonObject object ? object.get(name) : null;
    }
}
