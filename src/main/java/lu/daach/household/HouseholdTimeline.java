package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What changed in a household and its file: who came and left, incomes that began, and who wrote what kind of thing. Never an amount. */
@ApplicationScoped
class HouseholdTimeline implements TimelineSource {

    /** What the journal calls it, and how it is told. */
    private static final Map<String, String> ACTS = Map.of(
            "Households.register", "household.happening.registered",
            "Households.change", "household.happening.changed",
            "Contacts.change", "household.happening.contact",
            "Identities.rename", "household.happening.names",
            "Identities.identify", "household.happening.nationalId",
            "Mergers.merge", "household.happening.merged",
            "Mergers.undo", "household.happening.parted");

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<Happening> of(Subject subject) {
        if (subject.kind() != SubjectKind.HOUSEHOLD) {
            return List.of();
        }
        List<Happening> all = new ArrayList<>();
        acts(subject.id(), all);
        persons(subject.id(), all);
        incomes(subject.id(), all);
        return all;
    }

    /** Several changes by one person on one day are one line. */
    private void acts(UUID household, List<Happening> all) {
        rows(entities.createNativeQuery("select cast(e.at at time zone 'Europe/Luxembourg' as date), e.action, e.staff_name from journal.entry e"
                + " where e.subject_kind = 'household' and e.subject_id = ?1 and e.outcome = 'done'"
                + " group by 1, 2, 3 order by 1 desc limit ?2").setParameter(1, household.toString()).setParameter(2, MOST)).forEach(row -> {
                    String key = ACTS.get((String) row[1]);
                    if (key != null) {
                        all.add(new Happening(day(row[0]), Happening.Kind.CHANGE, Sentence.of(key), (String) row[2], null));
                    }
                });
    }

    private void persons(UUID household, List<Happening> all) {
        rows(entities.createNativeQuery("select p.first_name, lower(p.belongs), upper(p.belongs) - 1 from household.person p"
                + " where p.household_id = ?1 and (not lower_inf(p.belongs) or not upper_inf(p.belongs))").setParameter(1, household)).forEach(row -> {
                    if (row[1] != null) {
                        all.add(new Happening(day(row[1]), Happening.Kind.CHANGE, Sentence.of("household.happening.joined", row[0]), null, null));
                    }
                    if (row[2] != null) {
                        all.add(new Happening(day(row[2]), Happening.Kind.CHANGE, Sentence.of("household.happening.left", row[0]), null, null));
                    }
                });
    }

    private void incomes(UUID household, List<Happening> all) {
        rows(entities.createNativeQuery("select p.first_name, lower(i.period), i.kind, bool_and(i.proven) from household.income i"
                + " join household.person p on p.household_id = i.household_id and p.key = i.person_key"
                + " where i.household_id = ?1 and not lower_inf(i.period) group by 1, 2, 3").setParameter(1, household)).forEach(row ->
                        all.add(new Happening(day(row[1]), Happening.Kind.CHANGE, Sentence.of(Boolean.TRUE.equals(row[3])
                                ? "household.happening.incomeProven" : "household.happening.income", row[0],
                                Sentence.of("household.income." + row[2])), null, null)));
    }

    private static LocalDate day(Object column) {
        return ((java.sql.Date) column).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
