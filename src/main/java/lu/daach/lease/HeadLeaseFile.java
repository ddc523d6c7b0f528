package lu.daach.lease;

import java.time.LocalDate;
import java.util.List;

/**
 * A lease with everything that belongs to it.
 *
 * @param tacitRenewal whether it goes on by itself after its last day
 * @param renewalMonths for how long
 * @param shares empty where one owner has the whole
 * @param amendments the latest first
 * @param notices the latest first
 * @param lastNoticeDay the last day on which notice for its end can be given; null for an open end
 * @param nextLastDay until when it would go on; null for an open end, and where it does not go on
 */
public record HeadLeaseFile(HeadLeaseSheet lease, boolean tacitRenewal, int renewalMonths, List<Share> shares, List<AmendmentSheet> amendments,
        List<NoticeSheet> notices, LocalDate lastNoticeDay, LocalDate nextLastDay) {

    /** The notice that counts; null for none. */
    public NoticeSheet notice() {
        return notices.stream().filter(NoticeSheet::counts).findFirst().orElse(null);
    }
}
