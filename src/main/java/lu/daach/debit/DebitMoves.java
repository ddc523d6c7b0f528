package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.household.HouseholdMoves;
import lu.daach.household.MovedRow;
import lu.daach.kernel.Sentence;

/** A mandate bears the number of its file for ever: a file with one that is not revoked is not closed into another. */
@ApplicationScoped
class DebitMoves implements HouseholdMoves {

    @Inject
    private MandateStore store;

    @Override
    public Set<String> things() {
        return Set.of();
    }

    @Override
    public List<Sentence> objections(UUID closed, UUID kept) {
        return store.list(null, closed).stream().anyMatch(mandate -> mandate.revokedOn() == null) ? List.of(Sentence.of("debit.notMerged")) : List.of();
    }

    @Override
    public List<MovedRow> move(UUID closed, UUID kept) {
        return List.of();
    }

    @Override
    public void moveBack(List<MovedRow> rows, UUID kept, UUID closed) {
        // Nothing was moved.
    }
}
