package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/**
 * Of households that live with us or apply: incomes that end without a next one, rights of stay that end, and incomes whose paper
 * nobody has seen. It waits for the referent, where there is one.
 */
@ApplicationScoped
class HouseholdDues implements DueSource {

    /** How long a household is given to bring the paper of a new income. */
    private static final int DAYS_FOR_A_PAPER = 60;

    private static final String INCOMES_THAT_END = """
            select h.id, h.last_name, h.referent_id, p.first_name, i.kind, upper(i.period) - 1
            from household.income i
            join household.household h on h.id = i.household_id and h.merged_into is null and h.status in ('applicant', 'housed')
            join household.person p on p.household_id = i.household_id and p.key = i.person_key
            where upper(i.period) - 1 <= cast(?2 as date) and upper(i.period) > cast(?1 as date) - 60
              and (upper_inf(p.belongs) or upper(p.belongs) > upper(i.period))
              and not exists (select from household.income n where n.household_id = i.household_id and n.person_key = i.person_key
                              and n.id <> i.id and (upper_inf(n.period) or upper(n.period) > upper(i.period)))
            order by 6, h.file_number
            """;

    private static final String RIGHTS_OF_STAY = """
            select h.id, h.last_name, h.referent_id, h.right_of_stay_until
            from household.household h
            where h.merged_into is null and h.status in ('applicant', 'housed') and h.right_of_stay_until <= cast(?1 as date)
              and h.national_or_permanent is not true
            order by 4, h.file_number
            """;

    private static final String PAPERS = """
            select h.id, h.last_name, h.referent_id, count(*), min(lower(i.period)) + cast(?3 as integer)
            from household.income i
            join household.household h on h.id = i.household_id and h.merged_into is null and h.status in ('applicant', 'housed')
            where not i.proven and i.period @> cast(?1 as date) and not lower_inf(i.period)
            group by h.id, h.last_name, h.referent_id, h.file_number
            having min(lower(i.period)) + cast(?3 as integer) <= cast(?2 as date)
            order by 5, h.file_number
            """;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<Due> dues = new ArrayList<>();
        rows(entities.createNativeQuery(INCOMES_THAT_END).setParameter(1, today).setParameter(2, until)).forEach(row -> dues.add(new Due(
                day(row[5]), "review", Sentence.of("household.due.income", row[1], row[3], Sentence.of("household.income." + row[4])),
                path(row[0]), (UUID) row[2])));
        rows(entities.createNativeQuery(RIGHTS_OF_STAY).setParameter(1, until)).forEach(row -> dues.add(new Due(day(row[3]), "document",
                Sentence.of(day(row[3]).isBefore(today) ? "household.due.stayEnded" : "household.due.stayEnds", row[1]), path(row[0]),
                (UUID) row[2])));
        rows(entities.createNativeQuery(PAPERS).setParameter(1, today).setParameter(2, until).setParameter(3, DAYS_FOR_A_PAPER))
                .forEach(row -> dues.add(new Due(day(row[4]), "papers",
                        Sentence.of("household.due.papers", row[1], ((Number) row[3]).intValue()), path(row[0]), (UUID) row[2])));
        return dues;
    }

    private static String path(Object household) {
        return "/desk/household-file.xhtml?id=" + household;
    }

    private static LocalDate day(Object column) {
        return ((java.sql.Date) column).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
