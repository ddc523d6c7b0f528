package lu.daach.outbox;

import java.time.Duration;
import java.util.List;

/** How long is waited after a try that failed. */
final class Patience {

    /** A server that is started anew is back after a minute, one that broke on a Friday evening after three days. */
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(36));

    private Patience() {
    }

    /** @param tries how many were made, the one that failed with them */
    static Duration after(int tries) {
        return WAITS.get(Math.min(Math.max(tries, 1), WAITS.size()) - 1);
    }

    /** @return whether nobody tries any more */
    static boolean over(int tries) {
        return tries > WAITS.size();
    }
}
