package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Happening.Kind;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What happened to leases: in the file of the lease itself, of its home and of its owners. */
@ApplicationScoped
class LeaseTimeline implements TimelineSource {

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
    public List<Happening> of(Subject subject) {
        List<HeadLease> leases = switch (subject.kind()) {
            case HEAD_LEASE -> List.of(store.get(subject.id()));
            case DWELLING -> store.of(subject.id());
            case OWNER -> both(store.ofOwner(subject.id()), store.sharedWith(subject.id()));
            default -> List.of();
        };
        List<Happening> happenings = new ArrayList<>();
        for (HeadLeaseSheet lease : sheets.today(leases)) {
            tell(lease, subject.kind() == SubjectKind.HEAD_LEASE ? null : PATH + lease.id(), happenings);
        }
        return happenings;
    }

    private void tell(HeadLeaseSheet lease, String path, List<Happening> happenings) {
        happenings.add(new Happening(lease.startsOn(), Kind.CONTRACT, Sentence.of("lease.happened.begins", lease.address(), lease.ownerName()), null, path));
        for (Amendment amendment : store.amendments(List.of(lease.id())).getOrDefault(lease.id(), List.of())) {
            AmendmentSheet sheet = amendment.sheet();
            if (sheet.monthlyRent() != null) {
                happenings.add(new Happening(sheet.appliesFrom(), Kind.MONEY, Sentence.of("lease.happened.rent", lease.address(), sheet.rentBefore(),
                        sheet.monthlyRent()), sheet.recordedBy(), path));
            }
            if (sheet.monthlyCharges() != null) {
                happenings.add(new Happening(sheet.appliesFrom(), Kind.MONEY, Sentence.of("lease.happened.charges", lease.address(), sheet.chargesBefore(),
                        sheet.monthlyCharges()), sheet.recordedBy(), path));
            }
            if (sheet.changesEnd() && !sheet.kind().equals("notice") && !sheet.kind().equals("withdrawal")) {
                happenings.add(new Happening(sheet.signedOn(), Kind.CHANGE, sheet.lastDay() == null ? Sentence.of("lease.happened.openEnd", lease.address())
                        : Sentence.of("lease.happened.end", lease.address(), sheet.lastDay()), sheet.recordedBy(), path));
            }
        }
        for (Notice notice : store.notices(lease.id())) {
            NoticeSheet sheet = notice.sheet();
            happenings.add(new Happening(sheet.givenOn(), Kind.DECISION, Sentence.of("lease.happened." + sheet.kind().code(), lease.address(),
                    sheet.lastDay()), sheet.recordedBy(), path));
            if (!sheet.counts()) {
                happenings.add(new Happening(sheet.withdrawnOn(), Kind.DECISION, Sentence.of("lease.happened.withdrawn", lease.address(),
                        sheet.withdrawnReason()), sheet.withdrawnBy(), path));
            }
        }
    }

    private static List<HeadLease> both(List<HeadLease> one, List<HeadLease> other) {
        List<HeadLease> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
