package lu.daach.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six figures that change every thirty seconds (RFC 6238 with HMAC-SHA-1, as all phones know it).
 */
final class Totp {

    /** RFC 4226, section 4, asks for 160 bits. */
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int FIGURES = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {
    }

    /** @return the number of the thirty seconds that a moment lies in */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one step (RFC 4226, section 5.3). */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % FIGURES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Looks a code up: now, thirty seconds before and after, because clocks differ.
     *
     * @return the step that it is the code of; empty when of none
     */
    static OptionalLong find(byte[] secret, String code, Instant at) {
        if (code == null || !code.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long now = step(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The secret as people type it and phones read it (RFC 4648, base 32, without padding). */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }
}
