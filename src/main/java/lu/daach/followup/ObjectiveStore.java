package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;

/** Keeps objectives with their steps; gives those of one office of the bound region only. */
@ApplicationScoped
class ObjectiveStore {

    private static final String OF_HOUSEHOLD = """
            select o.id from followup.objective o
            where o.organisation_id = ?1 and o.household_id in (select household.files_of(cast(?2 as uuid)))
            order by o.state <> 'open', o.target_on, o.id""";

    private static final String STEPS = """
            select s.objective_id, s.what, s.taken_by, s.due_on, s.done_on from followup.objective_step s
            where s.objective_id = any(cast(?1 as uuid[])) order by s.objective_id, s.position""";

    private static final String STEP = """
            insert into followup.objective_step (objective_id, position, what, taken_by, due_on, done_on)
            values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date))""";

    @PersistenceContext
    private EntityManager entities;

    void add(Objective objective, List<ObjectiveStep> steps) {
        entities.persist(objective);
        entities.flush();
        put(objective.id(), steps);
    }

    void save(Objective objective, List<ObjectiveStep> steps) {
        entities.lock(objective, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        entities.createNativeQuery("delete from followup.objective_step where objective_id = ?1").setParameter(1, objective.id()).executeUpdate();
        put(objective.id(), steps);
    }

    private void put(UUID objective, List<ObjectiveStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            ObjectiveStep step = steps.get(i);
            entities.createNativeQuery(STEP).setParameter(1, objective).setParameter(2, i).setParameter(3, step.what())
                    .setParameter(4, step.by()).setParameter(5, text(step.dueOn())).setParameter(6, text(step.doneOn())).executeUpdate();
        }
    }

    /** @throws Missing when this office has none with that id */
    Objective get(UUID id, UUID office) {
        Objective objective = entities.find(Objective.class, id);
        if (objective == null || !objective.organisation().equals(office)) {
            throw new Missing();
        }
        return objective;
    }

    List<ObjectiveStep> steps(UUID objective) {
        return steps(List.of(objective)).getOrDefault(objective, List.of());
    }

    /** The open ones first, the next to be reached before the others; with those of the files that were merged into that of the household. */
    List<ObjectiveSheet> of(Followed file, UUID office) {
        List<UUID> ids = new ArrayList<>();
        for (Object id : entities.createNativeQuery(OF_HOUSEHOLD).setParameter(1, office).setParameter(2, file.id().toString()).getResultList()) {
            ids.add((UUID) id);
        }
        Map<UUID, List<ObjectiveStep>> steps = steps(ids);
        return ids.stream().map(id -> entities.find(Objective.class, id).sheet(file.lastName(), steps.getOrDefault(id, List.of()))).toList();
    }

    /** The language that the household is written to in. */
    Language language(UUID household) {
        return Language.of((String) entities.createNativeQuery("select h.language from household.household h where h.id = ?1")
                .setParameter(1, household).getSingleResult());
    }

    private Map<UUID, List<ObjectiveStep>> steps(List<UUID> objectives) {
        Map<UUID, List<ObjectiveStep>> steps = new HashMap<>();
        for (Object found : entities.createNativeQuery(STEPS).setParameter(1, objectives.toString().replace('[', '{').replace(']', '}'))
                .getResultList()) {
            Object[] row = (Object[]) found;
            steps.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                    .add(new ObjectiveStep((String) row[1], (String) row[2], Columns.day(row[3]), Columns.day(row[4])));
        }
        return steps;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
