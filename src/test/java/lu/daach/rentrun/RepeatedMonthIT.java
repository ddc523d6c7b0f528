package lu.daach.rentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lu.daach.testing.ManyTenancies;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A month of two thousand contracts, asked for again and again, four at a time, while contracts come in (A3); one request repeated a thousand times (A4). */
@Tag("night")
@TestMethodOrder(OrderAnnotation.class)
class RepeatedMonthIT {

    private static final int CONTRACTS = 2000;
    private static final int OWNERS = 1000;
    private static final int RERUNS = 50;
    private static final int AT_ONCE = 4;
    private static final int REPLAYS = 1000;
    private static final int CROWD = 8;
    private static final String MONTH = "2027-01";

    private static Started daach;
    private static long before;

    @BeforeAll
    static void start() throws SQLException {
        daach = Started.on(Started.freshData("repeated"), Map.of("DAACH_DEMO", "true")).startAndWait();
        try (Connection connection = daach.asSuperuser()) {
            ManyTenancies.make(connection, 1, CONTRACTS);
        }
    }

    @AfterAll
    static void stop() {
        daach.close();
    }

    @Test
    @Order(1)
    void nothingIsLostOrDoubled() throws Exception {
        before = prepared().getInt("lines");
        for (int rerun = 0; rerun < RERUNS; rerun++) {
            JsonObject prepared = prepared();
            int expected = rerun == 0 ? prepared.getInt("lines") : 3;
            assertEquals(before + 3L * rerun, prepared.getInt("lines"), "three lines a contract");
            String digest = prepared.getString("digest");
            int number = rerun;
            List<HttpResponse<String>> answers = atOnce(AT_ONCE, one -> () -> post(digest, "run-" + number + "-" + one));
            assertEquals(expected, answers.stream().mapToInt(answer -> json(answer).getInt("posted")).sum(), "booked once by all of them together");
            assertEquals(0, json(post(digest, "once-more-" + number)).getInt("posted"));
            sound(prepared);
            try (Connection connection = daach.asSuperuser()) {
                ManyTenancies.make(connection, OWNERS * 10 + rerun, OWNERS * 10 + rerun);
            }
        }
    }

    @Test
    @Order(2)
    void oneKeyHasOneAnswer() throws Exception {
        JsonObject prepared = prepared();
        String digest = prepared.getString("digest");
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < REPLAYS / CROWD; i++) {
            atOnce(CROWD, one -> () -> post(digest, "one-key")).forEach(answer -> told.add(answer.statusCode() + " " + answer.body()));
        }
        assertEquals(1, told.size(), told.toString());
        sound(prepared);
    }

    private static void sound(JsonObject prepared) throws SQLException {
        try (Connection connection = daach.asSuperuser()) {
            String lines = "from rentrun.line where region_id = 2 and month = '" + MONTH + "-01'";
            assertEquals(prepared.getInt("lines"), Sql.count(connection, "select count(*) " + lines));
            assertEquals(prepared.getInt("lines"), Sql.count(connection, "select count(distinct posting_id) " + lines));
            assertEquals(prepared.getInt("lines"), Sql.count(connection, "select count(*) from ledger.posting where region_id = 2 and cause ^@ 'rentrun/" + MONTH + "/'"));
            assertEquals(prepared.getJsonObject("total").getString("ownerDues"), Sql.only(connection, "select sum(amount)::text " + lines + " and kind = 'ownerDue'"));
            assertEquals(0, Sql.count(connection, "select count(*) from payment.differences(2)"));
        }
    }

    @FunctionalInterface
    private interface Request {

        Callable<HttpResponse<String>> of(int number);
    }

    private static List<HttpResponse<String>> atOnce(int many, Request request) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(many);
        try {
            List<Future<HttpResponse<String>>> answers = crowd.invokeAll(IntStream.range(0, many).mapToObj(request::of).toList());
            List<HttpResponse<String>> read = new java.util.ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                read.add(answer.get());
            }
            return read;
        } finally {
            crowd.shutdownNow();
        }
    }

    private static JsonObject prepared() {
        return json(daach.send("officer-b", "POST", "/api/v1/rent-runs", "{\"month\": \"" + MONTH + "\"}"));
    }

    private static HttpResponse<String> post(String digest, String key) {
        return daach.send("manager-b", "POST", "/api/v1/rent-runs/" + MONTH + "/posting", "{\"digest\": \"" + digest + "\"}", "Idempotency-Key", key);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
