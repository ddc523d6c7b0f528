package lu.daach.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Session ids of 256 random bits; the server's own have at most 56.
 *
 * <p>Named in the server's pre-boot settings, see {@link lu.daach.boot.Start}.
 */
public final class SessionIds implements UuidGenerator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String generateUuid(Object ignored) {
        return generateUuid();
    }
}
