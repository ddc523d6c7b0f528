package lu.daach.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Sessions: whose they are, when they begin and when they are over. */
@OnTheServer
class SessionIT {

    private static final int IDS = 500;
    private static final int TOGETHER = 50;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String INSIDE = "/lease/owners.xhtml";

    private static boolean inside(Visitor visitor) {
        return visitor.get(INSIDE).status() == 200;
    }

    @Test
    void signingInBeginsANewSessionAndEndsTheOld() {
        Visitor visitor = Visitor.stranger();
        visitor.get("/sign-in.xhtml");
        String before = visitor.session();
        visitor.signIn("officer", "demo-officer-2026");
        assertNotEquals(before, visitor.session());
        assertTrue(inside(visitor));
        Visitor old = Visitor.stranger().withSession(before);
        assertFalse(inside(old));
        old.get("/sign-in.xhtml");
        assertNotEquals(before, old.session(), "the old id lives again");
    }

    @Test
    void anIdFromElsewhereIsNotTakenOver() {
        String chosen = "a".repeat(64);
        Visitor visitor = Visitor.stranger().withSession(chosen);
        visitor.get("/sign-in.xhtml");
        assertNotEquals(chosen, visitor.session());
        visitor.signIn("officer", "demo-officer-2026");
        assertNotEquals(chosen, visitor.session());
        assertFalse(inside(Visitor.stranger().withSession(chosen)));
        // Nor by any other way than the cookie.
        String mine = visitor.session();
        for (String address : List.of(INSIDE + ";jsessionid=" + mine, INSIDE + ";__Host-daach=" + mine, INSIDE + "?__Host-daach=" + mine)) {
            assertNotEquals(200, Raw.get(address).status(), address);
        }
    }

    @Test
    void signingOutEndsEverySessionOfThePerson() {
        Visitor here = Visitor.signedIn("social2");
        Visitor there = Visitor.signedIn("social2");
        Visitor other = Visitor.signedIn("social");
        assertEquals(200, there.get("/household/households.xhtml").status());
        Raw.Answer out = here.signOut();
        assertEquals(303, out.status(), out.toString());
        for (Visitor gone : List.of(here, there)) {
            assertEquals(303, gone.get("/household/households.xhtml").status());
            assertEquals(401, gone.get("/api/v1/households").status());
        }
        assertEquals(200, other.get("/household/households.xhtml").status());
        assertEquals(200, Visitor.signedIn("social2").get("/household/households.xhtml").status());
    }

    @Test
    void whoIsDisabledIsOutWithTheNextRequest() throws SQLException {
        Visitor person = Visitor.signedIn("manager-b");
        assertTrue(inside(person));
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "update organisation.staff set disabled_at = now() where name = 'Guy Reding'");
            try {
                assertEquals(401, person.get("/api/v1/owners").status());
                assertEquals(303, person.get(INSIDE).status());
                assertEquals(401, Raw.get("/api/v1/owners", "Authorization: Bearer demo-manager-b").status());
                assertEquals(200, Visitor.stranger().signIn("manager-b", "demo-manager-b-2026").status(), "the sign-in is shown again");
            } finally {
                Sql.run(connection, "update organisation.staff set disabled_at = null where name = 'Guy Reding'");
            }
        }
        assertEquals(200, Raw.get("/api/v1/owners", "Authorization: Bearer demo-manager-b").status());
    }

    @Test
    void idsAreLongAndHaveNothingInCommon() {
        Set<String> ids = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        int[] ones = new int[256];
        for (int i = 0; i < IDS; i++) {
            Visitor visitor = Visitor.stranger();
            visitor.get("/sign-in.xhtml");
            String id = visitor.session();
            assertTrue(id.matches("[0-9a-f]{64}"), id);
            assertTrue(ids.add(id), "twice the same");
            beginnings.add(id.substring(0, 8));
            for (int bit = 0; bit < 256; bit++) {
                ones[bit] += Character.digit(id.charAt(bit / 4), 16) >> bit % 4 & 1;
            }
        }
        assertTrue(beginnings.size() >= IDS - 1, "ids begin alike");
        for (int bit = 0; bit < 256; bit++) {
            // Six standard deviations around the half.
            assertTrue(Math.abs(ones[bit] - IDS / 2) < 67, "bit " + bit + " is one in " + ones[bit] + " of " + IDS);
        }
    }

    @Test
    void restAndLengthAreLimited() throws Exception {
        assertTrue(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")).contains("<session-timeout>15</session-timeout>"));
        assertTrue(Visitor.signedIn("officer").get(INSIDE).body().contains("data-idle-seconds=\"900\""));
    }

    @Test
    void aWrongPasswordSaysTheSameAsAnUnknownName() {
        Raw.Answer refused = Visitor.stranger().signIn("officer", "wrong");
        assertEquals(200, refused.status(), refused.toString());
        String known = refused.body();
        String unknown = Visitor.stranger().signIn("nobody-at-all", "wrong").body();
        assertEquals(comparable(known, "officer"), comparable(unknown, "nobody-at-all"));
    }

    private static String comparable(String page, String login) {
        return page.replace(login, "?").replaceAll("nonce=\"[^\"]*\"|nonce-[^']*|value=\"-?[0-9]+:-?[0-9]+\"|'nonce','[^']*'|nonce=[^&\"]*", "#")
                .replaceAll("[A-Za-z0-9+/=]{44,}", "#");
    }

    @Test
    void everyHashHasTodaysCost() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(List.of(), Sql.column(connection, "select login from organisation.credential"
                    + " where password_hash is not null and password_hash not like 'argon2id$19456$2$%'"));
            assertTrue(Sql.count(connection, "select count(*) from organisation.credential where password_hash is not null") >= 10);
        }
    }

    /** So many that no account is tried ten times at once, which is the limit. */
    private static final List<String> PEOPLE = List.of("officer", "manager", "social", "social2", "syndicate", "commune", "admin", "officer-b");

    @Test
    void fiftyPeopleSignInAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(TOGETHER);
        try {
            List<Callable<Long>> tries = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                Visitor visitor = Visitor.stranger();
                visitor.get("/sign-in.xhtml");
                String login = PEOPLE.get(i % PEOPLE.size());
                tries.add(() -> {
                    long start = System.nanoTime();
                    Raw.Answer answer = visitor.signIn(login, "demo-" + login + "-2026");
                    if (answer.status() != 302) {
                        throw new AssertionError(answer.toString());
                    }
                    return (System.nanoTime() - start) / 1_000_000;
                });
            }
            List<Long> took = new ArrayList<>();
            for (Future<Long> one : people.invokeAll(tries)) {
                took.add(one.get());
            }
            took.sort(null);
            long p95 = took.get(TOGETHER * 95 / 100);
            System.out.println("50 sign-ins at once: p95 " + p95 + " ms");
            assertTrue(p95 < PATIENCE_MILLIS, p95 + " ms");
        } finally {
            people.shutdownNow();
        }
    }
}
