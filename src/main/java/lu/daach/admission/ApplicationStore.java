package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps applications and their decisions; sees those of the bound region only. */
@ApplicationScoped
class ApplicationStore {

    private static final String FOUND = """
             from admission.application a
             where (cast(?1 as text) is null or a.status = ?1)
               and (cast(?2 as uuid[]) is null or a.household_id = any(cast(?2 as uuid[])))
               and (cast(?3 as text) is null or a.schemes @> array[cast(?3 as text)])
               and (cast(?4 as date) is null or a.received_on >= cast(?4 as date))
            """;

    @PersistenceContext
    private EntityManager entities;

    void add(Application application) {
        entities.persist(application);
        entities.flush();
    }

    void add(Decision decision) {
        entities.persist(decision);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Application get(UUID id) {
        Application application = entities.find(Application.class, id);
        if (application == null) {
            throw new Missing();
        }
        return application;
    }

    /** Those received first come first. @param households null for all */
    Slice<Application> list(ApplicationFilter filter, Collection<UUID> households, int first, int most) {
        Query ids = filtered(entities.createNativeQuery("select a.id" + FOUND + " order by a.received_on, a.id"), filter, households)
                .setFirstResult(first).setMaxResults(most);
        Number total = (Number) filtered(entities.createNativeQuery("select count(*)" + FOUND), filter, households).getSingleResult();
        return new Slice<>(inOrder(((List<?>) ids.getResultList()).stream().map(UUID.class::cast).toList()), total.longValue());
    }

    /** All of a household, received first come first. */
    List<Application> of(UUID household) {
        return entities.createQuery("select a from Application a where a.household = :household order by a.receivedOn, a.id",
                Application.class).setParameter("household", household).getResultList();
    }

    /** Every decision on an application, the last first, also those that were taken back. */
    List<Decision> decisions(UUID application) {
        return entities.createQuery("select d from Decision d where d.application = :application order by d.decidedAt desc", Decision.class)
                .setParameter("application", application).getResultList();
    }

    /** What was taken back of an application, by decision. */
    Map<UUID, Undoing> undoings(UUID application) {
        return entities.createQuery("select u from Undoing u where u.application = :application", Undoing.class)
                .setParameter("application", application).getResultStream().collect(Collectors.toMap(Undoing::decision, Function.identity()));
    }

    void add(Undoing undoing) {
        entities.persist(undoing);
        entities.flush();
    }

    void add(HeardOf contact) {
        entities.persist(contact);
    }

    /** The last decision that stands on each application that has one. */
    Map<UUID, Decision> lastDecisions(Collection<UUID> applications) {
        Map<UUID, Decision> last = new HashMap<>();
        if (!applications.isEmpty()) {
            entities.createQuery("select d from Decision d where d.application in :applications"
                    + " and not exists (select u.id from Undoing u where u.decision = d.id) order by d.decidedAt", Decision.class)
                    .setParameter("applications", applications).getResultList()
                    .forEach(decision -> last.put(decision.application(), decision));
        }
        return last;
    }

    Map<ApplicationStatus, Long> counts() {
        Map<ApplicationStatus, Long> counts = new EnumMap<>(ApplicationStatus.class);
        for (ApplicationStatus status : ApplicationStatus.values()) {
            counts.put(status, 0L);
        }
        List<?> rows = entities.createNativeQuery("select status, count(*) from admission.application group by status").getResultList();
        rows.stream().map(Object[].class::cast)
                .forEach(row -> counts.put(ApplicationStatus.of((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** The names of those who work or worked here. */
    Map<UUID, String> staffNames() {
        List<?> rows = entities.createNativeQuery("select s.id, s.name from organisation.staff s").getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private static Query filtered(Query query, ApplicationFilter filter, Collection<UUID> households) {
        return query.setParameter(1, filter.status() == null ? null : filter.status().code())
                .setParameter(2, households == null ? null : households.toString().replace('[', '{').replace(']', '}'))
                .setParameter(3, filter.scheme() == null ? null : filter.scheme().code())
                .setParameter(4, filter.since() == null ? null : filter.since().toString());
    }

    private List<Application> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Application> byId = entities.createQuery("select a from Application a where a.id in :ids", Application.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Application::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }
}
