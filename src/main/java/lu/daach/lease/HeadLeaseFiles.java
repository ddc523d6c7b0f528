package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Period;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What happens to a lease after it was signed: amendments, notice, recall, renewal; and who owns what of the home. */
@ApplicationScoped
public class HeadLeaseFiles {

    private static final String SUBJECT = "head-lease";
    private static final int MOST_RENEWAL_MONTHS = 240;

    @Inject
    private HeadLeaseStore store;

    @Inject
    private OwnerStore owners;

    @Inject
    private LeaseSheets sheets;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_OWNERS)
    public HeadLeaseFile get(UUID id) {
        HeadLease lease = store.get(id);
        HeadLeaseSheet sheet = sheets.today(List.of(lease)).get(0);
        List<AmendmentSheet> amendments = amendments(id);
        Collections.reverse(amendments);
        return new HeadLeaseFile(sheet, lease.tacitRenewal(), lease.renewalMonths(), store.shares(id), List.copyOf(amendments),
                store.notices(id).stream().map(Notice::sheet).toList(), NoticeRules.lastNoticeDay(sheet.lastDay(), sheet.noticeMonths()),
                sheet.lastDay() == null || !lease.tacitRenewal() ? null : NoticeRules.nextLastDay(sheet.lastDay(), lease.renewalMonths()));
    }

    /** The leases in which an owner has a share without being the one who is paid, by their first day. */
    @UseCase(needs = Permission.READ_OWNERS)
    public List<HeadLeaseSheet> sharedWith(UUID owner) {
        return sheets.today(store.sharedWith(owner));
    }

    /**
     * Another rent, other charges, another end. A rent rests for two years from the day it applies (L-ABO art. 49 al. 4).
     *
     * @param read what the reader of the card has found wrong already; whatever it could not read is null in the card
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong; a rent too soon names the first possible day
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public AmendmentSheet amend(UUID id, AmendmentCard card, Faults read) {
        HeadLease lease = store.get(id);
        LocalDate today = installation.today();
        LocalDate from = card.appliesFrom() == null ? today : card.appliesFrom();
        HeadLeaseSheet sheet = sheets.of(List.of(lease), from).get(0);
        if (!read.any()) {
            AmendmentRules.check(sheet, amendments(id), card, today, read);
        }
        AmendmentCard reduced = AmendmentRules.reduced(sheet, card, today);
        if (!read.any() && reduced.changesEnd()) {
            read.require(store.notices(id).stream().map(Notice::sheet).noneMatch(NoticeSheet::counts), "/lastDay", "lease.amendment.noticeGiven");
            requireFree(lease, reduced.lastDay(), read);
        }
        read.refuseIfAny();
        return record(lease, sheet, "amendment", reduced);
    }

    /**
     * Puts down that the lease goes on for its next term.
     *
     * @throws Conflict when it has no end, or notice was given
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public AmendmentSheet renew(UUID id) {
        HeadLease lease = store.get(id);
        HeadLeaseSheet sheet = sheets.today(List.of(lease)).get(0);
        if (sheet.lastDay() == null) {
            throw new Conflict("lease.renewal.open");
        }
        if (store.notices(id).stream().map(Notice::sheet).anyMatch(NoticeSheet::counts)) {
            throw new Conflict("lease.amendment.noticeGiven");
        }
        LocalDate next = NoticeRules.nextLastDay(sheet.lastDay(), lease.renewalMonths());
        Faults faults = new Faults();
        requireFree(lease, next, faults);
        faults.refuseIfAny();
        LocalDate today = installation.today();
        return record(lease, sheet, "renewal", new AmendmentCard(today, sheet.lastDay().plusDays(1), null, null, true, next, null));
    }

    /** Whether the lease goes on by itself after its last day, and for how many months. */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public void agreeRenewal(UUID id, boolean tacit, Integer months) {
        HeadLease lease = store.get(id);
        Faults faults = new Faults();
        faults.require(months != null && months >= 1 && months <= MOST_RENEWAL_MONTHS, "/renewalMonths", "api.range", "1",
                Integer.toString(MOST_RENEWAL_MONTHS));
        faults.refuseIfAny();
        lease.renew(tacit, months);
        store.save(lease);
        journal.about(SUBJECT, id, "renewal");
    }

    /** The first last day that notice of that kind, given on that day, allows. */
    @UseCase(needs = Permission.READ_OWNERS)
    public LocalDate firstLastDay(UUID id, NoticeKind kind, LocalDate givenOn) {
        return NoticeRules.firstLastDay(sheets.today(List.of(store.get(id))).get(0), kind, givenOn);
    }

    /**
     * Notice: from its day on, the lease ends.
     *
     * @param read as in {@link #amend}
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong; a day too soon names the first possible one
     * @throws Conflict when notice was given already, or the lease is over
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public NoticeSheet giveNotice(UUID id, NoticeCard card, Faults read) {
        HeadLease lease = store.get(id);
        LocalDate today = installation.today();
        HeadLeaseSheet sheet = sheets.today(List.of(lease)).get(0);
        if (!read.any()) {
            read.require(card.kind() != null, "/kind", "api.required");
            read.require(card.givenOn() != null, "/givenOn", "api.required");
        }
        NoticeCard whole = card.kind() == null || card.givenOn() == null || card.lastDay() != null ? card : new NoticeCard(card.kind(), card.givenOn(),
                first(sheet, card), card.agreed(), card.reason());
        if (!read.any()) {
            NoticeRules.check(sheet, whole, today, read);
        }
        read.refuseIfAny();
        if (store.notices(id).stream().map(Notice::sheet).anyMatch(NoticeSheet::counts)) {
            throw new Conflict("lease.notice.another");
        }
        if (sheet.lastDay() != null && sheet.lastDay().isBefore(today)) {
            throw new Conflict("lease.notice.over");
        }
        Notice notice = Notice.give(sheet, whole, caller.actor(), today);
        store.add(notice);
        if (!whole.lastDay().equals(sheet.lastDay())) {
            record(lease, sheet, "notice", new AmendmentCard(whole.givenOn(), whole.lastDay().plusDays(1), null, null, true, whole.lastDay(), whole.reason()));
        }
        journal.about(SUBJECT, id, "notice");
        return notice.sheet();
    }

    /**
     * Both sides let the notice be: the lease runs as before.
     *
     * @throws Conflict when it was withdrawn already
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public NoticeSheet withdrawNotice(UUID id, UUID noticeId, String reason) {
        HeadLease lease = store.get(id);
        Notice notice = store.notice(noticeId);
        if (!notice.headLease().equals(id)) {
            throw new Missing();
        }
        Faults faults = new Faults();
        faults.require(reason != null && !reason.isBlank(), "/reason", "api.required");
        faults.refuseIfAny();
        NoticeSheet given = notice.sheet();
        if (!given.counts()) {
            throw new Conflict("lease.notice.withdrawn");
        }
        requireFree(lease, given.lastDayBefore(), faults);
        faults.refuseIfAny();
        LocalDate today = installation.today();
        notice.withdraw(reason.strip(), caller.actor(), today);
        HeadLeaseSheet sheet = sheets.today(List.of(lease)).get(0);
        if (!given.lastDay().equals(given.lastDayBefore())) {
            record(lease, sheet, "withdrawal", new AmendmentCard(today, given.lastDay().plusDays(1), null, null, true, given.lastDayBefore(), reason.strip()));
        }
        journal.about(SUBJECT, id, "notice");
        return notice.sheet();
    }

    /**
     * Says who owns the home and in what shares; the one who is paid stays the owner of the lease.
     *
     * @param shares together exactly one; empty: the owner of the lease has the whole
     * @param read as in {@link #amend}
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public List<Share> share(UUID id, List<Share> shares, Faults read) {
        HeadLease lease = store.get(id);
        for (int i = 0; i < shares.size(); i++) {
            UUID owner = shares.get(i).owner();
            read.require(owner != null && owners.knows(owner), "/shares/" + i + "/owner", "lease.ownerUnknown");
        }
        if (!read.any()) {
            ShareRules.check(shares, lease.owner(), read);
        }
        read.refuseIfAny();
        store.share(id, shares.size() == 1 ? List.of() : shares);
        store.save(lease);
        journal.about(SUBJECT, id, "shares");
        return store.shares(id);
    }

    /**
     * As {@link #share(UUID, List, Faults)}.
     *
     * @param version of the lease that was seen; null only where the reader found that it is missing
     * @throws Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_OWNERS, trace = Trace.DONE)
    public List<Share> share(UUID id, Integer version, List<Share> shares, Faults read) {
        HeadLease lease = store.get(id);
        if (!read.any()) {
            lease.requireSeen(version);
        }
        return share(id, shares, read);
    }

    /** Nobody else leases the home in the time that is added. */
    private void requireFree(HeadLease lease, LocalDate lastDay, Faults faults) {
        if (lastDay == null || !lastDay.isBefore(lease.period().startsOn())) {
            Faults found = new Faults();
            HeadLeaseRules.requireFree(new Period(lease.period().startsOn(), lastDay == null ? null : lastDay.plusDays(1)), lease.id(),
                    sheets.today(store.of(lease.dwelling())), found);
            faults.require(!found.any(), "/lastDay", "lease.amendment.another");
        }
    }

    private AmendmentSheet record(HeadLease lease, HeadLeaseSheet before, String kind, AmendmentCard card) {
        Amendment amendment = Amendment.of(before, kind, card, caller.actor(), installation.today());
        store.add(amendment);
        if (card.monthlyRent() != null) {
            lease.restRentUntil(HeadLeaseRules.nextRentChange(card.appliesFrom()));
        }
        if (card.changesEnd()) {
            lease.endOn(card.lastDay());
        }
        store.save(lease);
        journal.about(SUBJECT, lease.id(), kind);
        return amendment.sheet();
    }

    private List<AmendmentSheet> amendments(UUID id) {
        return new ArrayList<>(store.amendments(List.of(id)).getOrDefault(id, List.of()).stream().map(Amendment::sheet).toList());
    }

    /** The first possible day, but never one after the end that the lease has anyway. */
    private static LocalDate first(HeadLeaseSheet lease, NoticeCard card) {
        LocalDate first = NoticeRules.firstLastDay(lease, card.kind(), card.givenOn());
        return lease.lastDay() != null && first.isAfter(lease.lastDay()) ? lease.lastDay() : first;
    }
}
