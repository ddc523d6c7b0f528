package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every body of every writing route, spoilt in every member and in many ways: refused with reasons, and nothing is stored. */
@OnTheServer
class MalformedIT {

    private static final int AT_LEAST = 200;

    /** Ways to spoil a member, each with a value that no member of any route takes. */
    private static final Map<String, JsonValue> SPOILT = new LinkedHashMap<>();

    static {
        SPOILT.put("a list for it", Json.createArrayBuilder().add(Json.createArrayBuilder()).build());
        SPOILT.put("an object for it", Json.createObjectBuilder().add("x", Json.createObjectBuilder()).build());
        SPOILT.put("control characters", Json.createValue("a\u0007b\u001b[31m"));
        SPOILT.put("too long", Json.createValue("x".repeat(5000)));
        SPOILT.put("huge", Json.createValue(new java.math.BigDecimal("99999999999999999999")));
        SPOILT.put("negative", Json.createValue(-1));
        SPOILT.put("the thirtieth of February", Json.createValue("2026-02-30"));
        SPOILT.put("blank", Json.createValue("   "));
    }

    @BeforeAll
    static void rows() {
        Samples.all();
    }

    /** A request that is spoilt; the pointer is where. */
    private record Request(Routes.Route route, String address, String body, String way, String pointer) {
    }

    private static List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        Samples samples = Samples.ofRedange();
        for (Routes.Route route : Routes.all()) {
            if (route.body().isEmpty() || route.path().endsWith("/bank-statements")) {
                continue;
            }
            String address = route.sample().equals("fresh-application") ? route.address(samples.application()) : route.address(samples);
            JsonObject good = parse(route.content(samples));
            for (String pointer : pointers(good, "")) {
                SPOILT.forEach((way, value) -> {
                    if (wrongEverywhere(route, pointer, way)) {
                        requests.add(new Request(route, address, replaced(good, pointer, value), way, pointer));
                    }
                });
            }
            for (String parent : parents(good, "")) {
                if (!wrongEverywhere(route, parent + "/colour", "unknown member")) {
                    continue;
                }
                requests.add(new Request(route, address, added(good, parent + "/colour", Json.createValue("red")), "unknown member", parent + "/colour"));
            }
            for (String whole : List.of("[]", "\"x\"", "1", "null", "true")) {
                requests.add(new Request(route, address, whole, "no object", ""));
            }
        }
        return requests;
    }

    /** Some ways are right for some members: any text may be in a name, a negative number is wrong in every member. */
    private static boolean wrongEverywhere(Routes.Route route, String pointer, String way) {
        boolean ignored = List.of("/status", "/decision", "/commune").contains(pointer) && route.body().equals("item")
                || route.path().endsWith("/signals") && List.of("/household", "/setOn", "/referentName").contains(pointer)
                || route.path().startsWith("/api/v1/objectives/") && List.of("/household", "/setOn", "/closedOn").contains(pointer)
                || route.path().startsWith("/api/v1/appointments/") && List.of("/household", "/worker").contains(pointer)
                || route.path().endsWith("/scheme-versions/{id}") && pointer.matches("/(number|state|draftedBy|draftedAt|sources|text)(/.*)?")
                || route.path().equals("/api/v1/guarantee-claims/{id}") && pointer.matches("/(number|dwelling|owner|proposedOn|decideBy|reckoning)(/.*)?")
                || route.path().endsWith("/note-draft") && way.equals("blank")
                || route.path().endsWith("/books/chart") && pointer.equals("/number") && way.equals("blank");
        boolean freeText = pointer.matches(".*/(lastName|firstName|name|address|label|reason|purpose|source|shared|confidential|digest|id|member|communeOfResidence"
                + "|about|basis|remark|aim|what|outcome|message|words|creditor|subjectLine|text|note|query|description|room|place|holder|proof)");
        // A list of objects or of words is a list: what is wrong is inside it.
        return !(pointer.endsWith("/decision") || ignored || freeText && way.startsWith("the thirtieth") || freeText && way.equals("too long") && (pointer.endsWith("digest") || pointer.endsWith("/text")));
    }

    @Test
    void everySpoiltRequestIsRefusedWithReasonsAndStoresNothing() throws SQLException {
        List<Request> requests = requests();
        assertTrue(requests.size() >= AT_LEAST, "only " + requests.size());
        Map<String, Long> before = rowsByTable();
        List<String> wrong = new ArrayList<>();
        for (Request request : requests) {
            List<String> headers = new ArrayList<>(List.of("Authorization: Bearer demo-" + sender(request.route()), "Content-Type: application/json"));
            headers.add("Idempotency-Key: malformed");
            Raw.Answer answer = Raw.send(request.route().method(), request.address(), headers, request.body());
            String fault = fault(request, answer);
            if (fault != null) {
                wrong.add(fault + ": " + request.way() + " at " + request.pointer() + " of " + request.route().method() + " " + request.address() + " -> "
                        + answer.status() + " " + answer.body().substring(0, Math.min(400, answer.body().length())));
            }
        }
        System.out.println(requests.size() + " malformed requests, " + wrong.size() + " answered wrongly");
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, rowsByTable());
    }

    /** The manager, where a manager may send it; else a social worker who may. */
    private static String sender(Routes.Route route) {
        return Stream.of("manager", "social", "social2", "admin").filter(persona -> route.expected().get(persona) != 403).findFirst().orElse("manager");
    }

    /** What is wrong about the answer; null when nothing is. */
    private static String fault(Request request, Raw.Answer answer) {
        if (answer.status() != 422) {
            return "status";
        }
        if (!"application/problem+json".equals(answer.header("Content-Type"))) {
            return "type";
        }
        JsonObject problem = parse(answer.body());
        List<String> pointers = new ArrayList<>();
        for (JsonObject error : problem.getJsonArray("errors").getValuesAs(JsonObject.class)) {
            if (error.getString("message").isBlank() || error.getString("key").isBlank()) {
                return "no message";
            }
            pointers.add(error.getString("pointer"));
        }
        for (String pointer : pointers) {
            if (!leadsSomewhere(request.body(), pointer)) {
                return "pointer " + pointer;
            }
        }
        boolean there = pointers.stream().anyMatch(pointer -> pointer.startsWith(request.pointer()) || request.pointer().startsWith(pointer + "/"));
        return there ? null : "nothing said there";
    }

    /** Whether the pointer resolves in the document, or names a missing member of something that is there. */
    private static boolean leadsSomewhere(String body, String pointer) {
        if (pointer.isEmpty()) {
            return true;
        }
        JsonValue sent = Json.createReader(new StringReader("[" + body + "]")).readArray().get(0);
        if (!(sent instanceof JsonStructure document)) {
            return false;
        }
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        try {
            JsonValue there = parent.isEmpty() ? document : document.getValue(parent);
            return there instanceof JsonObject || document.getValue(pointer) != null;
        } catch (jakarta.json.JsonException e) {
            return false;
        }
    }

    @Test
    void everythingIsSaidAtOnce() {
        Samples samples = Samples.ofRedange();
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (route.body().isEmpty() || route.path().endsWith("/bank-statements")) {
                continue;
            }
            String address = route.sample().equals("fresh-application") ? route.address(samples.application()) : route.address(samples);
            JsonObject good = parse(route.content(samples));
            List<String> spoilt = pointers(good, "").stream().filter(pointer -> pointer.lastIndexOf('/') == 0)
                    .filter(pointer -> wrongEverywhere(route, pointer, "an object for it"))
                    .filter(pointer -> !(good.getValue(pointer) instanceof JsonObject)).toList();
            String body = good.toString();
            for (String pointer : spoilt) {
                body = replaced(parse(body), pointer, SPOILT.get("an object for it"));
            }
            body = added(parse(body), "/colour", Json.createValue("red"));
            Raw.Answer answer = Raw.send(route.method(), address,
                    List.of("Authorization: Bearer demo-" + sender(route), "Content-Type: application/json", "Idempotency-Key: malformed"), body);
            for (String pointer : spoilt) {
                if (answer.status() != 422 || !answer.body().contains("\"" + pointer + "\"")) {
                    wrong.add(route.method() + " " + route.path() + " says nothing of " + pointer + ": " + answer.body());
                }
            }
            if (!answer.body().contains("\"/colour\"")) {
                wrong.add(route.method() + " " + route.path() + " says nothing of /colour");
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void parametersAreReadAsStrictly() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (route.page() || !route.method().equals("GET") || route.hasId() || route.path().endsWith("/openapi")
                    // An export takes what the page of its list takes.
                    || route.path().startsWith("/api/v1/exports/")) {
                continue;
            }
            for (String parameters : List.of("page=-1", "page=x", "page=1.0", "page=99999999999", "size=0", "size=201", "size=", "size=1&size=2", "colour=red",
                    "page=%00", "size=%F0%9F%8F%A0")) {
                Raw.Answer answer = Raw.get(route.address(Samples.ofRedange()) + "?" + parameters, "Authorization: Bearer demo-manager");
                if (answer.status() != 422) {
                    wrong.add(answer.request() + " " + answer.status());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Rows of every table but the journal, which may note refusals. */
    private static Map<String, Long> rowsByTable() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = Product.asSuperuser()) {
            for (String table : Sql.column(connection, "select schemaname || '.' || relname from pg_stat_user_tables")) {
                if (!table.startsWith("journal.")) {
                    rows.put(table, Sql.count(connection, "select count(*) + coalesce(sum(hashtext(t::text)::bigint), 0) from " + table + " t"));
                }
            }
        }
        return rows;
    }

    /** The pointers of all members, also inside of lists, that have a value. */
    private static List<String> pointers(JsonValue value, String at) {
        List<String> pointers = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (member.getValueType() != JsonValue.ValueType.NULL) {
                    pointers.add(at + "/" + name);
                    pointers.addAll(pointers(member, at + "/" + name));
                }
            });
        } else if (value instanceof JsonArray array && !array.isEmpty() && !(array.get(0) instanceof JsonString)) {
            pointers.addAll(pointers(array.get(0), at + "/0"));
        }
        return pointers;
    }

    /** The pointers of all objects, the whole included. */
    private static List<String> parents(JsonObject good, String at) {
        List<String> parents = new ArrayList<>(List.of(at));
        for (String pointer : pointers(good, "")) {
            if (good.getValue(pointer) instanceof JsonObject) {
                parents.add(pointer);
            } else if (good.getValue(pointer) instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject) {
                parents.add(pointer + "/0");
            }
        }
        // What a change does not take from the sender may look as it likes.
        parents.removeIf(parent -> parent.startsWith("/decision"));
        return parents;
    }

    private static String replaced(JsonObject good, String pointer, JsonValue value) {
        return Json.createPointer(pointer).replace(good, value).toString();
    }

    private static String added(JsonObject good, String pointer, JsonValue value) {
        return Json.createPointer(pointer).add(good, value).toString();
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
