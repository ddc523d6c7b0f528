package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.household.HouseholdMoves;
import lu.daach.household.MovedRow;
import lu.daach.kernel.Sentence;

/** What is booked stays on the account on which it was booked: a file with bookings is never the one that is closed. */
@ApplicationScoped
class BookedMoves implements HouseholdMoves {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Set<String> things() {
        return Set.of();
    }

    @Override
    public List<Sentence> objections(UUID closed, UUID kept) {
        Number accounts = (Number) entities.createNativeQuery("select count(*) from ledger.account a where a.code like ?1")
                .setParameter(1, "%/household/" + closed).getSingleResult();
        return accounts.intValue() > 0 ? List.of(Sentence.of("desk.booked")) : List.of();
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
