package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Happening.Kind;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What became of claims: in their own file, and in those of the lease, the home, the owner and the household. */
@ApplicationScoped
class ClaimTimeline implements TimelineSource {

    @Inject
    private ClaimStore store;

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<Happening> happenings = new ArrayList<>();
        if (subject.kind() != SubjectKind.APPLICATION && subject.kind() != SubjectKind.OCCUPANCY) {
            for (UUID id : store.about(subject.id())) {
                tell(store.get(id), subject.kind() == SubjectKind.CLAIM ? null : new Subject(SubjectKind.CLAIM, id).path(), happenings);
            }
        }
        return happenings;
    }

    private void tell(ClaimLine claim, String path, List<Happening> happenings) {
        String number = Integer.toString(claim.number());
        Sentence kind = Sentence.of("guarantee.kind." + claim.kind().code());
        happenings.add(new Happening(claim.proposedOn(), Kind.DECISION, Sentence.of("guarantee.happened.proposed", number, kind, claim.address()),
                claim.proposedByName(), path));
        ClaimStore.Decided decided = store.decision(claim.id());
        if (decided == null) {
            return;
        }
        ClaimDecision decision = decided.decision();
        boolean granted = decision.outcome() == ClaimStatus.GRANTED;
        String key = "guarantee.happened." + decision.outcome().code();
        happenings.add(new Happening(decision.on(), granted ? Kind.MONEY : Kind.DECISION,
                granted ? Sentence.of(key, number, kind, decided.reckoning().guaranteed()) : Sentence.of(key, number, kind), decision.byName(), path));
        if (decision.undone() != null) {
            happenings.add(new Happening(decision.undone().on(), Kind.MONEY, Sentence.of("guarantee.happened.undone", number, kind),
                    decision.undone().byName(), path));
        }
    }
}
