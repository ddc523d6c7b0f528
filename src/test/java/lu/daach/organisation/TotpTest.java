package lu.daach.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238, appendix B, gives them (its last six figures), and how far clocks may differ. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codesOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void aClockMayDifferByThirtySeconds() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long away = -3; away <= 3; away++) {
            OptionalLong found = Totp.find(SECRET, Totp.code(SECRET, step + away), now);
            assertEquals(Math.abs(away) <= 1 ? OptionalLong.of(step + away) : OptionalLong.empty(), found, "steps away: " + away);
        }
        for (String wrong : new String[] {null, "", "12345", "1234567", "12345a", "-12345", "٠٥٠٤٧١"}) {
            assertTrue(Totp.find(SECRET, wrong, now).isEmpty());
        }
    }

    @Test
    void secretsAreWrittenAsPhonesReadThem() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.base32(SECRET));
    }
}
