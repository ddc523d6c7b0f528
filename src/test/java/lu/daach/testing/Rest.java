package lu.daach.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** REST as a persona with a token: {@code Rest.as("officer").get("/owners")}. */
public final class Rest {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String persona;
    private final List<String> headers;

    private Rest(String persona, List<String> headers) {
        this.persona = persona;
        this.headers = headers;
    }

    /** @param persona a login of the demonstration; null for a stranger */
    public static Rest as(String persona) {
        return new Rest(persona, List.of());
    }

    public Rest with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Rest(persona, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    /** What is no text, such as a PDF. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Product.address() + "/api/v1" + path)).header("Authorization", "Bearer demo-" + persona).build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, "application/json");
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body, "application/json");
    }

    /** @param path below {@code /api/v1} */
    public Answer send(String method, String path, String body, String contentType) {
        return upload(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** As {@link #send(String, String, String, String)}, with a body that is no text. */
    public Answer upload(String method, String path, byte[] body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Product.address() + "/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (persona != null) {
            request.header("Authorization", "Bearer demo-" + persona);
        }
        if (body != null && contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            }
        }

        /** The pointers of all errors, in their order. */
        public List<String> pointers() {
            JsonArray errors = json().getJsonArray("errors");
            return errors.getValuesAs(JsonObject.class).stream().map(error -> error.getString("pointer")).toList();
        }

        /** The keys of all errors, in their order. */
        public List<String> keys() {
            JsonArray errors = json().getJsonArray("errors");
            return errors.getValuesAs(JsonObject.class).stream().map(error -> error.getString("key")).toList();
        }
    }
}
