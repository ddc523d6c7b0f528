package lu.daach.lease;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** Notice that was given, by whom and for when. */
@Entity
@Table(schema = "lease", name = "notice")
class Notice {

    @Id
    private UUID id;

    @Column(name = "head_lease_id")
    private UUID headLease;

    private String kind;

    @Column(name = "given_on")
    private LocalDate givenOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "last_day_before")
    private LocalDate lastDayBefore;

    private boolean agreed;

    private String reason;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by_name")
    private String withdrawnByName;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Notice() {
    }

    /** @param card with its last day */
    static Notice give(HeadLeaseSheet lease, NoticeCard card, Actor by, LocalDate today) {
        Notice notice = new Notice();
        notice.id = Ids.fresh();
        notice.headLease = lease.id();
        notice.kind = card.kind().code();
        notice.givenOn = card.givenOn();
        notice.lastDay = card.lastDay();
        notice.lastDayBefore = lease.lastDay();
        notice.agreed = card.agreed();
        notice.reason = card.reason();
        notice.recordedBy = by.staff();
        notice.recordedByName = by.name();
        notice.recordedOn = today;
        return notice;
    }

    void withdraw(String why, Actor by, LocalDate today) {
        withdrawnOn = today;
        withdrawnByName = by.name();
        withdrawnReason = why;
    }

    UUID headLease() {
        return headLease;
    }

    NoticeSheet sheet() {
        return new NoticeSheet(id, NoticeKind.of(kind), givenOn, lastDay, lastDayBefore, agreed, reason, recordedByName, recordedOn, withdrawnOn,
                withdrawnByName, withdrawnReason);
    }
}
