package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** The claims on which nobody has decided, each by its day. */
@ApplicationScoped
class ClaimsDue implements DueSource {

    private static final int MOST = 500;

    @Inject
    private ClaimStore store;

    @Override
    public Permission needs() {
        return Permission.DECIDE_CLAIMS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.list(new ClaimFilter(null, null, ClaimStatus.PROPOSED, null), 0, MOST).items().stream()
                .filter(claim -> !claim.decideBy().isAfter(until))
                .map(claim -> new Due(claim.decideBy(), "claim", Sentence.of("guarantee.due", Integer.toString(claim.number()),
                        Sentence.of("guarantee.kind." + claim.kind().code()), claim.address()), new Subject(SubjectKind.CLAIM, claim.id()).path(), null))
                .toList();
    }
}
