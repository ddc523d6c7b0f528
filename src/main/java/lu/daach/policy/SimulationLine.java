package lu.daach.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import lu.daach.rulebook.Scheme;

/**
 * A simulation without its figures.
 *
 * @param scheme of the version that is tried; null as {@code schemeVersion}
 * @param number of that version; null likewise
 * @param draft whether that version is still a draft
 * @param changedSince whether the draft was changed after it was reckoned
 * @param brokenOff it says that it runs, but nobody has worked on it for a minute: the server was stopped
 * @param failure what went wrong, by the id it has in the log; null: nothing
 */
public record SimulationLine(UUID id, String name, UUID schemeVersion, Scheme scheme, Integer number, boolean draft, boolean changedSince,
        YearMonth month, Map<String, BigDecimal> otherwise, SimulationState state, boolean brokenOff, boolean cancelAsked, int done, int total,
        String failure, String askedByName, Instant askedAt, Instant endedAt) {

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
    }

    /** Whether somebody is working on it or will. */
    public boolean underWay() {
        return !state.ended() && !brokenOff;
    }
}
