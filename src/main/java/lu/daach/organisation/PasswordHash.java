package lu.daach.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the parameters in the hash itself: 19 MiB, 2 passes, 1 lane, 16 bytes of salt (OWASP).
 *
 * <p>At most eight are worked out at a time, so that many people signing in at once do not take the memory.
 */
final class PasswordHash {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String CURRENT = "argon2id$" + MEMORY_KIB + "$" + PASSES + "$";
    private static final Semaphore AT_A_TIME = new Semaphore(8);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hash that no password has: checking against it costs as much as checking a real one. */
    static final String OF_NOBODY = of("nobody");

    private PasswordHash() {
    }

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return CURRENT + base64.encodeToString(salt) + "$"
                + base64.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES));
    }

    /** @param stored a hash made by {@link #of}, now or with the parameters of an earlier day */
    static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[3]);
        byte[] expected = Base64.getDecoder().decode(parts[4]);
        byte[] actual = argon2(password, salt, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether the hash was made with other parameters than today's and should be made anew at the next sign-in. */
    static boolean outdated(String stored) {
        return !stored.startsWith(CURRENT);
    }

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(1).withSalt(salt).build());
        byte[] hash = new byte[HASH_BYTES];
        AT_A_TIME.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_A_TIME.release();
        }
        return hash;
    }
}
