package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Language;
import lu.daach.organisation.Actor;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps budget sheets, sealed whole; gives those of one office of the bound region only. */
@ApplicationScoped
class BudgetStore {

    private static final String OF_HOUSEHOLD = """
            select b.id, b.household_id, b.drawn_on, s.name, b.content, h.language from followup.budget b
            join organisation.staff s on s.region_id = b.region_id and s.id = b.drawn_by
            join household.household h on h.region_id = b.region_id and h.id = b.household_id
            where b.organisation_id = ?1 and b.household_id in (select household.files_of(cast(?2 as uuid)))
            order by b.drawn_at desc""";

    /** ?1 household, ?2 today. */
    private static final String PARTICIPATION = """
            select a.monthly from occupancy.occupancy o
            join occupancy.assessment a on a.region_id = o.region_id and a.occupancy_id = o.id and a.applies_from <= cast(?2 as date)
            where o.household_id = ?1 and o.period @> cast(?2 as date)
            order by a.applies_from desc limit 1""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    void add(UUID id, UUID household, BudgetCard card, Actor by, LocalDate on) {
        entities.createNativeQuery("insert into followup.budget (id, household_id, organisation_id, drawn_by, drawn_on, content)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)").setParameter(1, id).setParameter(2, household).setParameter(3, by.organisation())
                .setParameter(4, by.staff()).setParameter(5, on).setParameter(6, sealing.seal(place(by.region(), by.organisation(), id), BudgetJson.write(card))).executeUpdate();
    }

    /** The last one first. */
    @SuppressWarnings("unchecked")
    List<BudgetSheet> of(UUID household, Actor reader) {
        List<Object[]> rows = entities.createNativeQuery(OF_HOUSEHOLD).setParameter(1, reader.organisation()).setParameter(2, household.toString())
                .getResultList();
        return rows.stream().map(row -> new BudgetSheet((UUID) row[0], (UUID) row[1], Columns.day(row[2]), (String) row[3],
                BudgetJson.read(sealing.text(place(reader.region(), reader.organisation(), (UUID) row[0]), (byte[]) row[4])), Language.of((String) row[5]))).toList();
    }

    /** What the household pays a month for the home that it has of us today; nought when it has none. */
    BigDecimal participation(UUID household, LocalDate today) {
        List<?> rows = entities.createNativeQuery(PARTICIPATION).setParameter(1, household).setParameter(2, today).getResultList();
        return rows.isEmpty() ? new BigDecimal("0.00") : (BigDecimal) rows.get(0);
    }

    static SealedPlace place(int region, UUID office, UUID id) {
        return new SealedPlace(region, office, "followup.budget.content", id, 1);
    }
}
