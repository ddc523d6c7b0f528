package lu.daach.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Something that was done about a closed month.
 *
 * @param month up to which was closed, or from which on it is to be open again
 * @param reason of who asks; null for every other kind
 * @param doneBy who did it
 */
public record PeriodStep(UUID id, Kind kind, YearMonth month, String reason, UUID doneBy, String doneByName, Instant doneAt) {

    /** What was done. */
    public enum Kind {
        CLOSE, ASK, AGREE, REFUSE;

        /** As it stands in the database and in answers. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
