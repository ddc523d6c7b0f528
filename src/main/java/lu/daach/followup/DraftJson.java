package lu.daach.followup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** A draft as the one text that is sealed. */
final class DraftJson {

    private DraftJson() {
    }

    static String write(DraftCard draft) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        put(object, "kind", draft.kind());
        put(object, "on", draft.on());
        put(object, "shared", draft.shared());
        put(object, "confidential", draft.confidential());
        put(object, "nextContactOn", draft.nextContactOn());
        return object.build().toString();
    }

    static DraftCard read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new DraftCard(object.getString("kind", null), object.getString("on", null), object.getString("shared", null),
                    object.getString("confidential", null), object.getString("nextContactOn", null));
        }
    }

    private static void put(JsonObjectBuilder object, String name, String value) {
        if (value != null) {
            object.add(name, value);
        }
    }
}
