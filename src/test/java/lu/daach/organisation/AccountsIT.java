package lu.daach.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing is limited, the second proof opens once, and who has a known browser is not shut out by a stranger. */
@OnTheServer
class AccountsIT {

    private static final String LOGIN = "social-b";
    private static final String PASSWORD = "demo-social-b-2026";
    private static final String ACCOUNT = "/administration/account.xhtml";
    private static final Pattern SECRET = Pattern.compile("data-testid=\"secret\">([A-Z2-7]+)<");
    private static final Pattern PAPER = Pattern.compile("<li><code>([a-z0-9]{12})</code></li>");

    @AfterEach
    void asItWas() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "delete from organisation.attempt");
            Sql.run(connection, "delete from organisation.recovery_code");
            Sql.run(connection, "delete from organisation.second_factor");
        }
    }

    @Test
    void guessingIsLimitedAndAKnownBrowserStillEnters() throws SQLException {
        Visitor known = Visitor.signedIn(LOGIN);
        int refusedUnseen = 0;
        for (int i = 0; i < 30; i++) {
            String page = Visitor.stranger().signIn(LOGIN, "guess number " + i).body();
            refusedUnseen += page.contains("Trop d’essais") ? 1 : 0;
        }
        try (Connection connection = Product.asSuperuser()) {
            long looked = Sql.count(connection, "select failed_in_a_row from organisation.attempt where door = 'login:" + LOGIN + "'");
            assertTrue(looked <= 10, looked + " passwords were looked at");
            assertEquals(30 - looked, refusedUnseen);
        }
        assertTrue(Visitor.stranger().signIn(LOGIN, PASSWORD).body().contains("Trop d’essais"), "a stranger with the right one waits too");
        known.signOut();
        assertEquals(302, known.signIn(LOGIN, PASSWORD).status());
        String unknown = Visitor.stranger().signIn("nobody-here", "a guess").body();
        assertFalse(unknown.contains("Trop d’essais"));
    }

    @Test
    void aCodeOpensOnceAndPaperOnceToo() {
        Visitor person = Visitor.signedIn(LOGIN);
        Raw.Answer begun = person.submit(ACCOUNT, "proof", Map.of());
        byte[] secret = unbase32(first(SECRET, begun.body()));
        long step = Totp.step(Instant.now());
        Map<String, String> confirm = Visitor.fields(begun, "proof");
        confirm.put("code", Totp.code(secret, step));
        Raw.Answer confirmed = person.post(ACCOUNT, confirm);
        String paper = first(PAPER, confirmed.body());

        Visitor again = Visitor.stranger();
        assertEquals(302, again.signIn(LOGIN, PASSWORD).status());
        assertEquals(303, again.get("/household/households.xhtml").status(), "the password alone opens nothing");
        assertFalse(enters(again, Totp.code(secret, step)), "a code that was used");
        assertFalse(enters(again, "000000"));
        String next = Totp.code(secret, step + 1);
        assertTrue(enters(again, next));
        assertEquals(200, again.get("/household/households.xhtml").status());

        Visitor third = Visitor.stranger();
        third.signIn(LOGIN, PASSWORD);
        assertFalse(enters(third, next), "the same code for somebody beside");
        assertTrue(enters(third, paper));
        Visitor fourth = Visitor.stranger();
        fourth.signIn(LOGIN, PASSWORD);
        assertFalse(enters(fourth, paper), "paper opens once");

        Visitor other = Visitor.signedIn("officer-b");
        assertEquals(200, other.get(ACCOUNT).status());
    }

    private static boolean enters(Visitor visitor, String code) {
        int status = visitor.submit("/second-proof.xhtml", "form", new HashMap<>(Map.of("code", code))).status();
        return status == 302;
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static byte[] unbase32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char c : text.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
