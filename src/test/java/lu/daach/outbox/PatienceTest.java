package lu.daach.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lu.daach.boot.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {

    private static final Map<String, String> SERVER = Map.of("DAACH_SMTP_HOST", "mail.example.lu", "DAACH_MAIL_FROM", "agence@example.lu");

    @Test
    void waitsGetLongerAndEnd() {
        Duration all = Duration.ZERO;
        for (int tries = 1; !Patience.over(tries); tries++) {
            assertTrue(tries == 1 || Patience.after(tries).compareTo(Patience.after(tries - 1)) > 0);
            all = all.plus(Patience.after(tries));
        }
        assertTrue(all.compareTo(Duration.ofDays(3)) > 0 && all.compareTo(Duration.ofDays(4)) < 0, all.toString());
    }

    @Test
    void aDemonstrationHandsNothingToAMailServer(@TempDir Path folder) throws Way.Refused, IOException {
        Settings settings = Settings.from(Map.of("DAACH_DATA", folder.toString(), "DAACH_SMTP_HOST", "mail.example.lu", "DAACH_MAIL_FROM", "agence@example.lu"));
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        try (Way way = Way.of(settings, true)) {
            way.send(id, "ada@example.org", new byte[] {'x'});
        }
        assertEquals("x", Files.readString(folder.resolve("outbox").resolve(id + ".eml")));
        assertFalse(Files.exists(folder.resolve("outbox").resolve(id + ".part")));
    }

    @Test
    void aMailServerIsNamedWholeOrNotAtAll() {
        assertEquals(587, Settings.from(SERVER).mailServer().port());
        assertEquals(null, Settings.from(Map.of()).mailServer());
        assertThrows(Settings.Invalid.class, () -> Settings.from(Map.of("DAACH_SMTP_HOST", "mail.example.lu")));
        assertThrows(Settings.Invalid.class, () -> Settings.from(with("DAACH_SMTP_SECURITY", "none")));
        assertThrows(Settings.Invalid.class, () -> Settings.from(with("DAACH_SMTP_PORT", "0")));
        assertThrows(Settings.Invalid.class, () -> Settings.from(with("DAACH_SMTP_USER", "daach")));
        assertThrows(Settings.Invalid.class, () -> Settings.from(with("DAACH_SMTP_CA", "/no/such/file.pem")));
        assertFalse(Settings.from(SERVER).toString().contains("null, null, agence"), "the mail server prints without its password");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(SERVER);
        all.put(name, value);
        return all;
    }
}
