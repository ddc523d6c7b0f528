package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lu.daach.banking.camt.BankStyles;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything that moves money, mixed at random by eight at a time (A11): months, payment orders, accounts of owners, bank statements in any
 * order, late news and its undoing, steps of contracts, months closed and opened again. After each history the books are whole. A history is its seed: the failing one is named.
 * {@code -Dhistories=500} for more of them than are run without.
 */
@Tag("night")
class HistoriesIT {

    private static final int HISTORIES = Integer.getInteger("histories", 40);
    private static final int OPERATIONS = 500;
    private static final int THREADS = 8;
    private static final String IBAN = "LU280019400644750000";
    private static final YearMonth FIRST = YearMonth.of(2026, 12);

    /** What must be nothing: a name, and what counts the faults. */
    private static final Map<String, String> FAULTS = Map.of(
            "unbalanced", "select count(*) from (select from ledger.entry group by region_id, posting_id having sum(amount) <> 0) wrong",
            "bare", "select count(*) from ledger.posting p where not exists (select from ledger.entry e where e.region_id = p.region_id and e.posting_id = p.id)",
            "reversedTwice", "select count(*) from (select from ledger.posting where reverses is not null group by region_id, reverses having count(*) > 1) wrong",
            "causeTwice", "select count(*) from (select from ledger.posting group by region_id, cause having count(*) > 1) wrong",
            "inTwoOrders", "select count(*) from (select from payment.item where not freed group by region_id, posting_id having count(*) > 1) wrong",
            "differences", "select count(*) from payment.differences(1)",
            "entryTwice", "select count(*) from (select from banking.entry where imported group by region_id, account_id, digest, occurrence having count(*) > 1) wrong",
            "bankBalance", """
                    select count(*) from banking.own_account a
                    join banking.statement f on f.region_id = a.region_id and f.account_id = a.id and f.bank_id = 'H0'
                    where a.iban = 'LU280019400644750000' and a.closing <> f.opening + (select sum(e.amount) from banking.entry e
                        where e.region_id = a.region_id and e.account_id = a.id and e.imported)""",
            "lockLeft", "select count(*) from pg_stat_activity where usename = 'daach_app' and state like 'idle in transaction%'"
                    + " and state_change < clock_timestamp() - interval '5 s'");

    private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static final Map<String, AtomicInteger> ANSWERS = new ConcurrentHashMap<>();

    private static Started daach;
    private static List<String> owners;
    private static List<String> contracts;
    private static List<String> references;

    @BeforeAll
    static void start() throws SQLException {
        daach = Started.on(Started.freshData("histories"), Map.of("DAACH_DEMO", "true")).startAndWait();
        try (Connection connection = daach.asSuperuser()) {
            owners = Sql.column(connection, "select id::text from lease.owner where region_id = 1 and iban is not null order by id");
            contracts = Sql.column(connection, "select id::text from occupancy.occupancy where region_id = 1 and period @> date '2026-11-15' order by id");
            references = Sql.column(connection, "select reference from banking.reference where region_id = 1 order by reference");
        }
        assertEquals(201, daach.send("officer", "POST", "/api/v1/bank-statements", statement(0), "Content-Type", "application/xml").statusCode(),
                "the first statement of an account is accepted, so which one it is cannot be left to chance");
    }

    @AfterAll
    static void stop() {
        daach.close();
    }

    @Test
    void theBooksAreWholeAfterEveryHistory() throws Exception {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            history(seed);
            try (Connection connection = daach.asSuperuser()) {
                for (Map.Entry<String, String> fault : FAULTS.entrySet()) {
                    assertEquals(0, Sql.count(connection, fault.getValue()), fault.getKey() + " after the history of seed " + seed);
                }
            }
        }
        try (Connection connection = daach.asSuperuser()) {
            System.out.println(HISTORIES + " histories of " + OPERATIONS + " operations, " + Sql.count(connection, "select count(*) from ledger.posting")
                    + " postings, answers " + ANSWERS);
            assertTrue(Sql.count(connection, "select count(*) from ledger.posting where counts_on is not null") > 0, "something came after its month was closed");
            assertTrue(Sql.count(connection, "select count(*) from rentrun.line where month > '2026-11-01'") > 0, "months were booked");
            assertTrue(Sql.count(connection, "select count(*) from ledger.posting where reverses is not null") > 0, "something was undone");
        }
        assertEquals(true, Stream.of("month 201", "release 200", "statement 201", "lateNews 200", "lateUndo 200", "change 200", "close 200", "agree 200").allMatch(ANSWERS::containsKey), ANSWERS.toString());
    }

    private static void history(int seed) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * 1000L + thread);
                work.add(() -> {
                    for (int i = 0; i < OPERATIONS / THREADS; i++) {
                        operation(seed, random);
                    }
                    return null;
                });
            }
            for (Future<Void> done : people.invokeAll(work)) {
                done.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static void operation(int seed, Random random) {
        String who = random.nextBoolean() ? "officer" : "manager";
        String other = who.equals("officer") ? "manager" : "officer";
        switch (random.nextInt(11)) {
            case 0 -> prepare(seed, who, FIRST.plusMonths(random.nextInt(1 + seed / 4)).toString());
            case 1 -> post(seed, other, FIRST.plusMonths(random.nextInt(1 + seed / 4)).toString(), "h" + random.nextInt(40));
            case 2 -> said(seed, "draft", who, "POST", "/payment-orders", random.nextInt(3) == 0 ? "{\"executionOn\": \"2026-11-17\"}"
                    : "{\"executionOn\": \"2026-11-17\", \"owner\": \"" + one(owners, random) + "\"}");
            case 3, 4 -> release(seed, who, other, random);
            case 5 -> account(seed, who, other, random);
            case 6, 7 -> said(seed, "statement", who, "POST", "/bank-statements", statement(Math.max(0, STATEMENTS.get() - 2 + random.nextInt(5))),
                    "Content-Type", "application/xml");
            case 9 -> period(seed, who, other, random);
            case 8 -> lateNews(seed, who, other, one(contracts, random), random);
            default -> step(seed, who, one(contracts, random), random);
        }
    }

    private static void period(int seed, String who, String other, Random random) {
        String month = "/periods/2026-" + (random.nextInt(4) == 0 ? "07" : random.nextBoolean() ? "09" : "10");
        switch (random.nextInt(4)) {
            case 0 -> said(seed, "close", who, "POST", month + "/closing", "{}");
            case 1 -> said(seed, "reopen", who, "POST", month + "/reopening", "{\"reason\": \"history\"}");
            case 2 -> said(seed, "stayClosed", who, "POST", month + "/reopening/refusal", "{}");
            default -> said(seed, "agree", other, "POST", month + "/reopening/agreement", "{}");
        }
    }

    private static void prepare(int seed, String who, String month) {
        HttpResponse<String> answer = said(seed, "prepare", who, "POST", "/rent-runs", "{\"month\": \"" + month + "\"}");
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
            DIGESTS.put(month, json(answer).getString("digest"));
        }
    }

    private static void post(int seed, String who, String month, String key) {
        said(seed, "month", who, "POST", "/rent-runs/" + month + "/posting", "{\"digest\": \"" + DIGESTS.getOrDefault(month, "none") + "\"}",
                "Idempotency-Key", key + month);
    }

    private static void release(int seed, String who, String other, Random random) {
        List<JsonObject> drafts = items(seed, who, "/payment-orders?status=draft&size=20");
        if (drafts.isEmpty()) {
            return;
        }
        String order = "/payment-orders/" + drafts.get(random.nextInt(drafts.size())).getString("id");
        if (random.nextInt(4) == 0) {
            said(seed, "reject", who, "POST", order + "/rejection", "{\"reason\": \"history\"}");
        } else {
            said(seed, "release", random.nextInt(5) == 0 ? who : other, "POST", order + "/release", "{}", "Idempotency-Key", "r" + random.nextInt(100000),
                    "Daach-Code", "000000");
        }
    }

    private static void account(int seed, String who, String other, Random random) {
        List<JsonObject> open = items(seed, who, "/account-changes?size=20");
        if (open.size() > 3) {
            said(seed, "change", other, "POST", "/account-changes/" + open.get(random.nextInt(open.size())).getString("id")
                    + (random.nextBoolean() ? "/confirmation" : "/refusal"), "{}");
            return;
        }
        String owner = one(owners, random);
        JsonObject card = json(said(seed, "owner", who, "GET", "/owners/" + owner, null));
        String iban = random.nextInt(4) == 0 ? "null" : random.nextBoolean() ? "\"LU36 0029 1524 6005 0000\"" : "\"LU28 0019 4006 4475 0000\"";
        said(seed, "card", who, "PUT", "/owners/" + owner, Json.createObjectBuilder(card).remove("iban").build().toString()
                .replaceFirst("\\{", "{\"iban\":" + iban + ","));
    }

    /** The n-th statement is always the same, whoever sends it and in whatever order: what comes too early waits. */
    private static String statement(int number) {
        STATEMENTS.accumulateAndGet(number + 1, Math::max);
        Random random = new Random(number);
        BigDecimal opening = new BigDecimal("1000.00").add(new BigDecimal("100.00").multiply(BigDecimal.valueOf(number)));
        List<BankStyles.Booked> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(BankStyles.Booked.of("25.00", "H" + number + "-" + i).referring(one(references, random)));
        }
        BankStyles bank = new BankStyles("08", false);
        return bank.file(bank.statement(IBAN, "H" + number, opening.toPlainString(), lines));
    }

    private static void lateNews(int seed, String who, String other, String contract, Random random) {
        String news = "/occupancies/" + contract + "/late-news";
        if (random.nextInt(3) == 0) {
            said(seed, "lateUndo", other, "POST", news + "/undo", "{\"reason\": \"history\"}");
            return;
        }
        earn(seed, who, contract, random);
        HttpResponse<String> seen = said(seed, "latePreview", who, "POST", news + "/preview", "{\"since\": \"2026-06-01\"}");
        if (seen.statusCode() == 200) {
            said(seed, "lateNews", other, "POST", news, "{\"since\": \"2026-06-01\", \"toldOn\": \"2026-11-10\", \"reason\": \"history\", \"digest\": \""
                    + json(seen).getString("digest") + "\"}");
        }
    }

    /** The household of the contract has earned something else since its newest income began. */
    private static void earn(int seed, String who, String contract, Random random) {
        String household = "/households/" + json(said(seed, "contract", who, "GET", "/occupancies/" + contract, null)).getString("household");
        JsonObject item = json(said(seed, "household", who, "GET", household, null));
        int incomes = item.getJsonArray("incomes").size();
        if (incomes > 0) {
            String net = Json.createPointer("/incomes/" + (incomes - 1) + "/net").replace(item, Json.createValue(1000 + random.nextInt(1500) + ".00")).toString();
            said(seed, "income", who, "PUT", household, net);
        }
    }

    private static void step(int seed, String who, String contract, Random random) {
        HttpResponse<String> now = said(seed, "contract", who, "GET", "/occupancies/" + contract, null);
        int version = json(now).getInt("version");
        if (random.nextBoolean()) {
            said(seed, "extension", who, "POST", "/occupancies/" + contract + "/extension", "{\"version\": " + version + ", \"lastDay\": \"2029-0"
                    + (1 + random.nextInt(9)) + "-28\", \"reason\": \"history\"}");
        } else {
            said(seed, "undo", who, "POST", "/occupancies/" + contract + "/undo", "{\"version\": " + version + ", \"reason\": \"history\"}");
        }
    }

    private static List<JsonObject> items(int seed, String who, String path) {
        return json(said(seed, "list", who, "GET", path, null)).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** Sends and counts; an answer there is always, and none says that the server failed. */
    private static HttpResponse<String> said(int seed, String what, String who, String method, String path, String body, String... headers) {
        HttpResponse<String> answer = daach.send(who, method, "/api/v1" + path, body, headers);
        assertTrue(answer != null && answer.statusCode() < 500, () -> "seed " + seed + ": " + method + " " + path + " " + body + " "
                + (answer == null ? "no answer" : answer.statusCode() + " " + answer.body()));
        String why = answer.statusCode() < 400 ? "" : " " + json(answer).getJsonArray("errors").getJsonObject(0).getString("key");
        ANSWERS.computeIfAbsent(what + " " + answer.statusCode() + why, key -> new AtomicInteger()).incrementAndGet();
        return answer;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
