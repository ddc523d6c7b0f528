package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Ids;
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
            select s.objective_id, s.what_sealed, s.taken_by, s.due_on, s.done_on, s.id from followup.objective_step s
            where s.objective_id = any(cast(?1 as uuid[])) order by s.objective_id, s.position""";

    private static final String STEP = """
            insert into followup.objective_step (id, objective_id, position, what_sealed, taken_by, due_on, done_on)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), cast(?7 as date))""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OfficeSeals seals;

    void add(Objective objective, List<ObjectiveStep> steps) {
        objective.seal(seals);
        entities.persist(objective);
        entities.flush();
        put(objective, steps);
    }

    void save(Objective objective, List<ObjectiveStep> steps) {
        objective.seal(seals);
        entities.lock(objective, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        entities.createNativeQuery("delete from followup.objective_step where objective_id = ?1").setParameter(1, objective.id()).executeUpdate();
        put(objective, steps);
    }

    private void put(Objective objective, List<ObjectiveStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            ObjectiveStep step = steps.get(i);
            UUID id = Ids.fresh();
            entities.createNativeQuery(STEP).setParameter(1, id).setParameter(2, objective.id()).setParameter(3, i)
                    .setParameter(4, seals.seal(OfficeSeals.STEP, objective.organisation(), id, step.what()))
                    .setParameter(5, step.by()).setParameter(6, text(step.dueOn())).setParameter(7, text(step.doneOn())).executeUpdate();
        }
    }

    /** @throws Missing when this office has none with that id */
    Objective get(UUID id, UUID office) {
        Objective objective = entities.find(Objective.class, id);
        if (objective == null || !objective.organisation().equals(office)) {
            throw new Missing();
        }
        return objective.opened(seals);
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
        return ids.stream().map(id -> entities.find(Objective.class, id).opened(seals).sheet(file.lastName(), steps.getOrDefault(id, List.of()))).toList();
    }

    /** The language that the household is written to in. */
    Language language(UUID household) {
        return Language.of((String) entities.createNativeQuery("select h.language from household.household h where h.id = ?1")
                .setParameter(1, household).getSingleResult());
    }

    private Map<UUID, List<ObjectiveStep>> steps(List<UUID> objectives) {
        Map<UUID, List<ObjectiveStep>> steps = new HashMap<>();
        OfficeSeals.Row row = seals.row();
        for (Object found : entities.createNativeQuery(STEPS).setParameter(1, objectives.toString().replace('[', '{').replace(']', '}'))
                .getResultList()) {
            Object[] of = (Object[]) found;
            steps.computeIfAbsent((UUID) of[0], id -> new ArrayList<>()).add(new ObjectiveStep(
                    row.text(OfficeSeals.STEP, (UUID) of[5], (byte[]) of[1]), (String) of[2], Columns.day(of[3]), Columns.day(of[4])));
        }
        return steps;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
