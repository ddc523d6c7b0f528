package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.household.HouseholdMoves;
import lu.daach.household.MovedRow;
import lu.daach.kernel.Sentence;

/** Applications follow their household when its file is merged into another one. */
@ApplicationScoped
class ApplicationMoves implements HouseholdMoves {

    private static final String THING = "admission.application";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Set<String> things() {
        return Set.of(THING);
    }

    @Override
    public List<Sentence> objections(UUID closed, UUID kept) {
        return List.of();
    }

    @Override
    public List<MovedRow> move(UUID closed, UUID kept) {
        List<?> moved = entities.createNativeQuery("select a.id from admission.application a where a.household_id = ?1 order by a.id")
                .setParameter(1, closed).getResultList();
        entities.createNativeQuery("update admission.application set household_id = ?1 where household_id = ?2")
                .setParameter(1, kept).setParameter(2, closed).executeUpdate();
        return moved.stream().map(id -> new MovedRow(THING, (UUID) id)).toList();
    }

    @Override
    public void moveBack(List<MovedRow> rows, UUID kept, UUID closed) {
        rows.forEach(row -> entities.createNativeQuery("update admission.application set household_id = ?1 where id = ?2 and household_id = ?3")
                .setParameter(1, closed).setParameter(2, row.id()).setParameter(3, kept).executeUpdate());
    }
}
