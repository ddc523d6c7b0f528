package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lu.daach.dwelling.Communes;
import lu.daach.guarantee.rules.Exposure;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What the promises to the owners can cost, by commune. */
@ApplicationScoped
public class Exposures {

    private static final int MONTHS_AHEAD = 12;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    /** Today and in twelve months, by the commune's name. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<ExposureRow> byCommune() {
        LocalDate day = installation.today();
        Map<String, Exposure> today = on(day);
        Map<String, Exposure> ahead = on(day.plusMonths(MONTHS_AHEAD));
        TreeSet<String> codes = new TreeSet<>(today.keySet());
        codes.addAll(ahead.keySet());
        return codes.stream().map(code -> new ExposureRow(code, communes.name(code), today.getOrDefault(code, Exposure.NONE),
                ahead.getOrDefault(code, Exposure.NONE))).sorted(Comparator.comparing(ExposureRow::name)).toList();
    }

    private Map<String, Exposure> on(LocalDate day) {
        try {
            return ExposureQuery.on(entities.unwrap(Connection.class), day);
        } catch (SQLException e) {
            throw new IllegalStateException("the exposure could not be read", e);
        }
    }
}
