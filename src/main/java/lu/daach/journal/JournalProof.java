package lu.daach.journal;

import java.time.Instant;
import java.util.List;
import lu.daach.kernel.Sentence;

/**
 * What looking through a region's journal brought.
 *
 * @param sealed so many entries stand under a seal
 * @param open so many wait for the next one
 * @param sealedAt when the last seal was set; null when there is none
 * @param faults what is wrong, in whole sentences; empty when nothing is
 */
public record JournalProof(long sealed, long open, Instant sealedAt, List<Sentence> faults) {

    /** Whether everything that was sealed is as it was. */
    public boolean whole() {
        return faults.isEmpty();
    }
}
