package lu.daach.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeBook;

/** A draft of HausCaRe from January 2027 on, which nobody has put in force: in each region the officer's. */
@ApplicationScoped
class DemonstrationSchemes implements Demonstration {

    private static final LocalDate STARTS = LocalDate.of(2027, 1, 1);
    private static final OffsetDateTime DRAFTED = OffsetDateTime.of(2026, 11, 9, 10, 0, 0, 0, ZoneOffset.UTC);

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        draft(connection, REDANGE, "staff/officer", "scheme/hauscare/2027");
        draft(connection, SECOND, "staff/officer-b", "scheme/hauscare-b/2027");
    }

    private static void draft(Connection connection, int region, String officer, String name) throws SQLException {
        UUID id = Demonstration.id(name);
        try (PreparedStatement insert = connection.prepareStatement("insert into scheme.version (region_id, id, scheme, number, starts_on, state,"
                + " basis, note, drafted_by, drafted_by_name, drafted_at) select ?, ?, ?, 1, ?, 'draft', ?, ?, id, name, ? from organisation.staff"
                + " where region_id = ? and id = ?")) {
            set(insert, region, id, Scheme.HAUSCARE.code(), STARTS, "HausCaRe, projet de barème 2027 (démonstration)",
                    "Alléger les loyers les plus hauts, demander un minimum à tous, et faire passer d’abord les gens de la région.", DRAFTED, region,
                    Demonstration.id(officer));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into scheme.term (region_id, version_id, position, key, value)"
                + " values (?, ?, ?, ?, ?)")) {
            int position = 0;
            for (Map.Entry<String, BigDecimal> term : terms().entrySet()) {
                set(insert, region, id, position++, term.getKey(), term.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<String, BigDecimal> terms() {
        Map<String, BigDecimal> terms = new LinkedHashMap<>();
        SchemeBook.delivered().on(Scheme.HAUSCARE, STARTS).under(Rulebook.national().on(STARTS)).all()
                .forEach(term -> terms.put(term.key(), term.value()));
        terms.put("participation.annex3", new BigDecimal("90"));
        terms.put("participation.least", new BigDecimal("75.00"));
        terms.put("priority.residentOfCommune", BigDecimal.ONE);
        terms.put("points.priority.residentOfCommune", new BigDecimal("15"));
        return terms;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
