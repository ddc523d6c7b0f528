package lu.daach.organisation;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that were found a moment ago, by their digests: spares a question to the database for each request of a program. */
final class SeenTokens {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, Identity> seen = new ConcurrentHashMap<>();

    SeenTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<Identity> known(String token) {
        Identity identity = seen.get(name(token));
        return identity == null || identity.since().plus(REMEMBERED).isBefore(clock.instant()) ? Optional.empty() : Optional.of(identity);
    }

    void remember(String token, Identity identity) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(name(token), identity);
    }

    private static String name(String token) {
        return HexFormat.of().formatHex(SignIn.digest(token));
    }
}
