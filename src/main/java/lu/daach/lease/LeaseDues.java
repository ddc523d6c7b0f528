package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** Ends of leases, the last days to give notice for them, and the days from which a rent may be another. */
@ApplicationScoped
class LeaseDues implements DueSource {

    private static final String PATH = "/lease/head-lease-file.xhtml?id=";

    @Inject
    private HeadLeaseStore store;

    @Inject
    private LeaseSheets sheets;

    @Override
    public Permission needs() {
        return Permission.READ_OWNERS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<HeadLease> leases = store.watched(today, until);
        Set<UUID> noticed = store.noticed(leases.stream().map(HeadLease::id).toList());
        List<Due> dues = new ArrayList<>();
        List<HeadLeaseSheet> all = sheets.of(leases, today);
        for (int i = 0; i < all.size(); i++) {
            HeadLeaseSheet lease = all.get(i);
            boolean ends = noticed.contains(lease.id());
            boolean renews = leases.get(i).tacitRenewal() && !ends;
            LocalDate last = lease.lastDay();
            if (last != null && !last.isAfter(until)) {
                dues.add(due(last, "lease-end", ends ? "lease.due.endsByNotice" : renews ? "lease.due.renews" : "lease.due.ends", lease));
            }
            LocalDate window = NoticeRules.lastNoticeDay(last, lease.noticeMonths());
            if (window != null && !ends && !window.isBefore(today) && !window.isAfter(until)) {
                dues.add(due(window, "notice-window", "lease.due.window", lease));
            }
            LocalDate rent = lease.nextRentChangeOn();
            if (rent != null && !ends && !rent.isBefore(today) && !rent.isAfter(until)) {
                dues.add(due(rent, "rent-change", "lease.due.rent", lease));
            }
        }
        return dues;
    }

    private static Due due(LocalDate on, String kind, String key, HeadLeaseSheet lease) {
        return new Due(on, kind, Sentence.of(key, lease.address(), lease.ownerName()), PATH + lease.id(), null);
    }
}
