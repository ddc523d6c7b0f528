package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the lives of the bound region that the agency gave itself. */
@ApplicationScoped
class WearStore {

    @PersistenceContext
    private EntityManager entities;

    boolean has(String element, LocalDate from) {
        return !entities.createNativeQuery("select 1 from guarantee.wear where region_id = kernel.region() and element = ?1 and applies_from = cast(?2 as date)")
                .setParameter(1, element).setParameter(2, from.toString()).getResultList().isEmpty();
    }

    void set(String element, int years, LocalDate from, String source, UUID by) {
        entities.createNativeQuery("insert into guarantee.wear (element, applies_from, life_years, source, set_by) values (?1, cast(?2 as date), ?3, ?4, ?5)")
                .setParameter(1, element).setParameter(2, from.toString()).setParameter(3, years).setParameter(4, source).setParameter(5, by).executeUpdate();
    }

    /** The latest first. */
    List<ClaimSetting> settings() {
        List<ClaimSetting> settings = new ArrayList<>();
        for (Object row : entities.createNativeQuery("select cast(applies_from as text), decide_days, ceiling_months from guarantee.setting"
                + " where region_id = kernel.region() order by applies_from desc").getResultList()) {
            Object[] cells = (Object[]) row;
            settings.add(new ClaimSetting(LocalDate.parse((String) cells[0]), ((Number) cells[1]).intValue(), cells[2] == null ? null : ((Number) cells[2]).intValue()));
        }
        return settings;
    }

    void set(ClaimSetting setting) {
        entities.createNativeQuery("insert into guarantee.setting (applies_from, decide_days, ceiling_months) values (cast(?1 as date), ?2, cast(?3 as integer))")
                .setParameter(1, setting.appliesFrom().toString()).setParameter(2, setting.decideDays())
                .setParameter(3, setting.ceilingMonths() == null ? null : setting.ceilingMonths().toString()).executeUpdate();
    }
}
