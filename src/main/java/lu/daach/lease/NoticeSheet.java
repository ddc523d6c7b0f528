package lu.daach.lease;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Notice as it was given.
 *
 * @param lastDayBefore until when the lease would have run; null: without end
 * @param withdrawnOn null while it counts
 */
public record NoticeSheet(UUID id, NoticeKind kind, LocalDate givenOn, LocalDate lastDay, LocalDate lastDayBefore, boolean agreed, String reason,
        String recordedBy, LocalDate recordedOn, LocalDate withdrawnOn, String withdrawnBy, String withdrawnReason) {

    public boolean counts() {
        return withdrawnOn == null;
    }
}
