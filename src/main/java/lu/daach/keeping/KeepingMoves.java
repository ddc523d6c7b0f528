package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.household.HouseholdMoves;
import lu.daach.household.MovedRow;
import lu.daach.kernel.Sentence;

/** Money that is kept stands on the account of its file: a file with a deposit, or with savings given out, is not closed into another. */
@ApplicationScoped
class KeepingMoves implements HouseholdMoves {

    @Inject
    private KeepingStore store;

    @Override
    public Set<String> things() {
        return Set.of();
    }

    @Override
    public List<Sentence> objections(UUID closed, UUID kept) {
        boolean keeps = !store.deposits(null, closed).isEmpty() || !store.releases(closed).isEmpty();
        return keeps ? List.of(Sentence.of("keeping.notMerged")) : List.of();
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
