package lu.daach.api;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A JSON document as plain values: Map, List, String, BigDecimal, Boolean and null; bounded in size, depth and length.
 */
final class Json {

    static final int LARGEST_BODY_BYTES = 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final int LONGEST_STRING = 64 * 1024;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 20;
    private static final JsonProvider JSON = JsonProvider.provider();

    private Json() {
    }

    /**
     * @throws NotJson when it is no JSON document, or one that is too deep or has two members of one name
     * @throws TooLarge when it is longer than 1 MiB
     */
    static Object read(InputStream body) {
        String text = text(body);
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (!parser.hasNext()) {
                throw new NotJson();
            }
            Object value = value(parser, parser.next(), 1);
            if (parser.hasNext()) {
                throw new NotJson();
            }
            return value;
        } catch (JsonParsingException | NoSuchElementException | NumberFormatException | ArithmeticException | IllegalStateException e) {
            throw new NotJson();
        } catch (JsonException e) {
            throw new NotJson();
        }
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST_BODY_BYTES + 1);
            if (bytes.length > LARGEST_BODY_BYTES) {
                throw new TooLarge();
            }
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            if (text.isBlank()) {
                throw new NotJson();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new NotJson();
        } catch (IOException e) {
            throw new NotJson();
        }
    }

    private static Object value(JsonParser parser, JsonParser.Event event, int depth) {
        if (depth > DEEPEST) {
            throw new NotJson();
        }
        return switch (event) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> bounded(parser.getString());
            case VALUE_NUMBER -> number(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new NotJson();
        };
    }

    private static Map<String, Object> object(JsonParser parser, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = bounded(parser.getString());
            if (members.containsKey(name)) {
                throw new NotJson();
            }
            members.put(name, value(parser, parser.next(), depth + 1));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser, int depth) {
        List<Object> items = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            items.add(value(parser, event, depth + 1));
        }
        return items;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_STRING || text.indexOf('\0') >= 0) {
            throw new NotJson();
        }
        return text;
    }

    private static BigDecimal number(JsonParser parser) {
        if (parser.getString().length() > LONGEST_NUMBER) {
            throw new NotJson();
        }
        BigDecimal number = parser.getBigDecimal();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT + LONGEST_NUMBER) {
            throw new NotJson();
        }
        return number;
    }
}
