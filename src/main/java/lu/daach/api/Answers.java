package lu.daach.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;

/** Writes answers: money as strings with two decimals, days as ISO 8601, ids as strings, null where nothing is known. */
public final class Answers {

    /** Asked for once: looking for it reads the class path, which is a third of the time of a small answer. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Answers() {
    }

    /** An object with these members in their order: name, value, name, value and so on. */
    public static JsonObject object(Object... namesAndValues) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return object.build();
    }

    /** The object with one more member at its end. */
    public static JsonObject with(JsonObject object, String name, Object member) {
        return JSON.createObjectBuilder(object).add(name, value(member)).build();
    }

    /** A page of a list as contract.md 3 has it. */
    public static <T> JsonObject list(Page page, Slice<T> slice, Function<T, JsonObject> item) {
        return object("items", slice.items().stream().map(item).toList(), "page", page.number(), "size", page.size(),
                "total", slice.total());
    }

    /** A text in all four languages. */
    public static JsonObject texts(Function<Language, String> in) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (Language language : Language.values()) {
            object.add(language.code(), in.apply(language));
        }
        return object.build();
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof Long number) {
            return JSON.createValue(number);
        }
        if (value instanceof Money money) {
            return JSON.createValue(money.amount().toPlainString());
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((name, member) -> object.add((String) name, value(member)));
            return object.build();
        }
        if (value instanceof String || value instanceof UUID || value instanceof Temporal) {
            return JSON.createValue(value.toString());
        }
        throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }

    /** A number that is not money, without needless zeros: 65 or 65.5; null when not known. */
    public static JsonValue number(BigDecimal number) {
        if (number == null) {
            return JsonValue.NULL;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return JSON.createValue(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** An amount in EUR as a string; null when there is none. */
    public static String money(BigDecimal amount) {
        return amount == null ? null : Money.rounded(amount).amount().toPlainString();
    }
}
