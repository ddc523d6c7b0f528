package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Missing;

/** Keeps households with their persons and incomes; sees those of the bound region only. */
@ApplicationScoped
class HouseholdStore {

    @PersistenceContext
    private EntityManager entities;

    /** The next file number of the region; whoever asks at the same time waits, so that none is given twice or left out. */
    int nextFileNumber() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('household.file_number'), kernel.region())").getSingleResult();
        return ((Number) entities.createNativeQuery("select coalesce(max(file_number), 0) + 1 from household.household")
                .getSingleResult()).intValue();
    }

    void add(Household household, HouseholdCard card) {
        entities.persist(household);
        entities.flush();
        write(household.id(), List.of(), card);
    }

    /** Writes persons and incomes anew; whoever stays keeps their row. The file counts as changed whatever was. */
    void change(Household household, HouseholdCard card) {
        entities.lock(household, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        List<Person> known = people(List.of(household.id()));
        entities.flush();
        entities.createQuery("delete from StoredIncome i where i.household = :household")
                .setParameter("household", household.id()).executeUpdate();
        write(household.id(), known, card);
    }

    private void write(UUID household, List<Person> known, HouseholdCard card) {
        Map<String, Person> byKey = known.stream().collect(Collectors.toMap(Person::key, Function.identity()));
        int position = 0;
        for (HouseholdMember member : card.members()) {
            Person person = byKey.remove(member.id());
            if (person == null) {
                entities.persist(Person.of(household, position, member));
            } else {
                person.write(position, member);
            }
            position++;
        }
        byKey.values().forEach(entities::remove);
        entities.flush();
        position = 0;
        for (HouseholdIncome income : card.incomes() == null ? List.<HouseholdIncome>of() : card.incomes()) {
            entities.persist(StoredIncome.of(household, position++, income));
        }
        entities.flush();
    }

    /** Empty when there is none in this region. */
    Optional<Household> find(UUID id) {
        return Optional.ofNullable(entities.find(Household.class, id));
    }

    /** @throws Missing when there is none in this region */
    Household get(UUID id) {
        Household household = entities.find(Household.class, id);
        if (household == null) {
            throw new Missing();
        }
        return household;
    }

    /**
     * A household that may be changed.
     *
     * @throws Missing when there is none in this region
     * @throws Conflict when its file was merged into another one
     */
    Household open(UUID id) {
        Household household = get(id);
        if (household.mergedInto() != null) {
            throw new Conflict("household.mergedAway");
        }
        return household;
    }

    HouseholdSheet sheet(Household household, String referentName) {
        List<UUID> one = List.of(household.id());
        return household.sheet(people(one), incomes(one), referentName);
    }

    /** @param referentNames by id */
    List<HouseholdSheet> sheets(List<UUID> ids, Map<UUID, String> referentNames) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Household> households = entities.createQuery("select h from Household h where h.id in :ids", Household.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Household::id, Function.identity()));
        Map<UUID, List<Person>> people = new HashMap<>();
        people(ids).forEach(person -> people.computeIfAbsent(person.household(), id -> new ArrayList<>()).add(person));
        Map<UUID, List<StoredIncome>> incomes = new HashMap<>();
        incomes(ids).forEach(income -> incomes.computeIfAbsent(income.household(), id -> new ArrayList<>()).add(income));
        return ids.stream().map(households::get).map(household -> household.sheet(people.getOrDefault(household.id(), List.of()),
                incomes.getOrDefault(household.id(), List.of()), referentNames.get(household.referent()))).toList();
    }

    /** A higher module's word on where the household stands; the file itself counts as unchanged. */
    void mark(UUID id, HouseholdStatus status) {
        int marked = entities.createNativeQuery("update household.household set status = ?1 where id = ?2")
                .setParameter(1, status.code()).setParameter(2, id).executeUpdate();
        if (marked == 0) {
            throw new Missing();
        }
        Household known = entities.find(Household.class, id);
        entities.refresh(known);
    }

    /** Another referent; whoever has the file open has to look again. */
    void assign(UUID id, UUID referent) {
        int assigned = entities.createNativeQuery("update household.household set referent_id = ?1, version = version + 1 where id = ?2")
                .setParameter(1, referent).setParameter(2, id).executeUpdate();
        if (assigned == 0) {
            throw new Missing();
        }
    }

    private List<Person> people(Collection<UUID> households) {
        return entities.createQuery("select p from Person p where p.household in :households order by p.household, p.position", Person.class)
                .setParameter("households", households).getResultList();
    }

    private List<StoredIncome> incomes(Collection<UUID> households) {
        return entities.createQuery("select i from StoredIncome i where i.household in :households order by i.household, i.position",
                StoredIncome.class).setParameter("households", households).getResultList();
    }
}
