package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.dossier.Found;
import lu.daach.dossier.SearchSource;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.organisation.Permission;

/** Finds claims by their number, the address, the owner or the household. */
@ApplicationScoped
class ClaimSearch implements SearchSource {

    private static final double EXACT = 0.9;
    private static final double PARTLY = 0.4;

    @Inject
    private ClaimStore store;

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Found> find(String words, int most) {
        return store.list(new ClaimFilter(words, null, null, null), 0, most).items().stream()
                .map(claim -> new Found(new Subject(SubjectKind.CLAIM, claim.id()), claim.address(),
                        claim.ownerName() + (claim.householdName() == null ? "" : " · " + claim.householdName()),
                        words.equals(Integer.toString(claim.number())) ? EXACT : PARTLY))
                .toList();
    }
}
