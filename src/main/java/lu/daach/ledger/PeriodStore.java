package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What is closed in the bound region. The last closed day is written by the database itself when a step is added. */
@ApplicationScoped
class PeriodStore {

    private static final String UNTIL = "select until from ledger.closed where region_id = kernel.region()";

    private static final String STEPS = """
            select c.id, c.step, c.month, c.answers, c.reason, c.done_by, s.name, c.done_at
            from ledger.closing c
            join organisation.staff s on s.region_id = c.region_id and s.id = c.done_by
            where c.region_id = kernel.region()
            order by c.done_at desc, c.id desc""";

    private static final String ADD = "insert into ledger.closing (step, month, answers, reason, done_by) values (?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager entities;

    PeriodsSheet read() {
        try {
            Connection connection = entities.unwrap(Connection.class);
            YearMonth until = null;
            try (PreparedStatement query = connection.prepareStatement(UNTIL); ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    LocalDate day = row.getObject("until", LocalDate.class);
                    until = day == null ? null : YearMonth.from(day);
                }
            }
            List<PeriodStep> steps = new ArrayList<>();
            Set<UUID> answered = new HashSet<>();
            PeriodStep asked = null;
            try (PreparedStatement query = connection.prepareStatement(STEPS); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PeriodStep step = step(row);
                    answered.add(row.getObject("answers", UUID.class));
                    if (step.kind() == PeriodStep.Kind.ASK && !answered.contains(step.id())) {
                        asked = step;
                    }
                    steps.add(step);
                }
            }
            return new PeriodsSheet(until, asked, List.copyOf(steps));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @param answers the asking that is answered; null for none */
    void add(PeriodStep.Kind kind, YearMonth month, UUID answers, String reason, UUID by) {
        try (PreparedStatement insert = entities.unwrap(Connection.class).prepareStatement(ADD)) {
            insert.setString(1, kind.code());
            insert.setObject(2, month.atDay(1));
            insert.setObject(3, answers);
            insert.setString(4, reason);
            insert.setObject(5, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static PeriodStep step(ResultSet row) throws SQLException {
        return new PeriodStep(row.getObject("id", UUID.class), PeriodStep.Kind.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("reason"), row.getObject("done_by", UUID.class),
                row.getString("name"), row.getObject("done_at", OffsetDateTime.class).toInstant());
    }
}
