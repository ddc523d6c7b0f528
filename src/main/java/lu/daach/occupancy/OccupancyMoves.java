package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.household.HouseholdMoves;
import lu.daach.household.MovedRow;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Installation;

/** Contracts follow their household when its file is merged into another one; two households that both live somewhere stay two. */
@ApplicationScoped
class OccupancyMoves implements HouseholdMoves {

    private static final String THING = "occupancy.occupancy";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Installation installation;

    @Override
    public Set<String> things() {
        return Set.of(THING);
    }

    @Override
    public List<Sentence> objections(UUID closed, UUID kept) {
        Number living = (Number) entities.createNativeQuery("select count(distinct o.household_id) from occupancy.occupancy o"
                + " where o.household_id in (?1, ?2) and (upper_inf(o.period) or upper(o.period) > ?3)")
                .setParameter(1, closed).setParameter(2, kept).setParameter(3, installation.today()).getSingleResult();
        return living.intValue() > 1 ? List.of(Sentence.of("occupancy.bothLive")) : List.of();
    }

    @Override
    public List<MovedRow> move(UUID closed, UUID kept) {
        List<?> moved = entities.createNativeQuery("select o.id from occupancy.occupancy o where o.household_id = ?1 order by o.id")
                .setParameter(1, closed).getResultList();
        entities.createNativeQuery("update occupancy.occupancy set household_id = ?1 where household_id = ?2")
                .setParameter(1, kept).setParameter(2, closed).executeUpdate();
        return moved.stream().map(id -> new MovedRow(THING, (UUID) id)).toList();
    }

    /** A contract made since the merger on an application that came with it cannot follow the application. */
    @Override
    public List<Sentence> objectionsToUndo(List<MovedRow> moved, UUID kept, UUID closed) {
        String applications = moved.stream().filter(row -> row.thing().equals("admission.application")).map(row -> row.id().toString()).toList()
                .toString().replace('[', '{').replace(']', '}');
        String contracts = moved.stream().filter(row -> row.thing().equals(THING)).map(row -> row.id().toString()).toList()
                .toString().replace('[', '{').replace(']', '}');
        Number since = (Number) entities.createNativeQuery("select count(*) from occupancy.occupancy o where o.household_id = ?1"
                + " and o.application_id = any(cast(?2 as uuid[])) and o.id <> all(cast(?3 as uuid[]))")
                .setParameter(1, kept).setParameter(2, applications).setParameter(3, contracts).getSingleResult();
        return since.intValue() > 0 ? List.of(Sentence.of("occupancy.contractSince")) : List.of();
    }

    @Override
    public void moveBack(List<MovedRow> rows, UUID kept, UUID closed) {
        rows.forEach(row -> entities.createNativeQuery("update occupancy.occupancy set household_id = ?1 where id = ?2 and household_id = ?3")
                .setParameter(1, closed).setParameter(2, row.id()).setParameter(3, kept).executeUpdate());
    }
}
