package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.arrears.rules.PlanCourse;
import lu.daach.organisation.Demonstration;

/**
 * Half a year of arrears: one plan that is kept, one that was broken in September, a stay in hospital, a household that two people spoke
 * with, and a debt that somebody asks to give up. The payments are those of the bank's demonstration.
 */
@ApplicationScoped
class DemonstrationArrears implements Demonstration {

    private static final int ORDER = 70;
    private static final int KEEPS_PLAN = 12;
    private static final int BREAKS_PLAN = 7;
    private static final int IN_HOSPITAL = 9;
    private static final int LATE = 14;
    private static final int SHORT = 26;
    private static final LocalDate AGREED = LocalDate.of(2026, 6, 29);
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 15);
    private static final BigDecimal INSTALMENTS = BigDecimal.TEN;
    private static final BigDecimal TO_GIVE_UP = new BigDecimal("15.00");

    private static final String OWED = """
            select coalesce(sum(e.amount), 0) from ledger.account a
            join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
            join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
            where a.region_id = ? and a.code = 'receivable/household/' || ? and p.applies_to <= ?""";

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        for (int n : List.of(KEEPS_PLAN, BREAKS_PLAN)) {
            step(connection, n, 1, "call", LocalDate.of(2026, 5, 11), n == KEEPS_PLAN, n == KEEPS_PLAN ? "Perte d’un emploi, rappelle après l’entretien avec l’ADEM." : "Répondeur.");
            step(connection, n, 2, "visit", LocalDate.of(2026, 5, 19), true, "Reçu à la maison. Nouvel emploi à partir de juillet.");
            step(connection, n, 3, "meeting", AGREED, true, "Budget regardé ensemble, plan de dix mois.");
            plan(connection, n);
        }
        step(connection, BREAKS_PLAN, 1, "call", LocalDate.of(2026, 9, 18), false, "Pas de réponse.");
        step(connection, LATE, 1, "call", LocalDate.of(2026, 9, 14), true, "Le nouveau compte n’a pas d’ordre permanent, il en fait un.");
        step(connection, LATE, 2, "visit", LocalDate.of(2026, 9, 22), true, "L’ordre permanent manque toujours.");
        step(connection, SHORT, 1, "call", LocalDate.of(2026, 11, 12), true, "Complète le 20 novembre.");
        together(connection);
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.stop (region_id, id, household_id, reason, note, begins_on, until_day, made_by)"
                + " values (?, ?, ?, 'hospital', ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, Demonstration.id("arrears-stop/" + IN_HOSPITAL));
            insert.setObject(3, Demonstration.id("household/" + IN_HOSPITAL));
            insert.setString(4, "La sœur prévient, retour prévu en décembre.");
            insert.setObject(5, LocalDate.of(2026, 9, 10));
            insert.setObject(6, LocalDate.of(2026, 11, 30));
            insert.setObject(7, Demonstration.id("staff/officer"));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.write_off (region_id, id, household_id, amount, reason, asked_by, asked_on)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, Demonstration.id("write-off/" + SHORT));
            insert.setObject(3, Demonstration.id("household/" + SHORT));
            insert.setBigDecimal(4, TO_GIVE_UP);
            insert.setString(5, "Frais de banque retenus sur le virement, la poursuite coûterait plus.");
            insert.setObject(6, Demonstration.id("staff/officer"));
            insert.setObject(7, LocalDate.of(2026, 11, 12));
            insert.executeUpdate();
        }
    }

    /** A household that agency and office look after together, and a complaint that is open. */
    private static void together(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.complaint (region_id, id, household_id, received_on, about, note, recorded_by)"
                + " values (?, ?, ?, ?, 'noise', ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, Demonstration.id("complaint/" + BREAKS_PLAN));
            insert.setObject(3, Demonstration.id("household/" + BREAKS_PLAN));
            insert.setObject(4, LocalDate.of(2026, 10, 21));
            insert.setString(5, "Musique après 23 h, deux voisins.");
            insert.setObject(6, Demonstration.id("staff/officer"));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.joint_plan (region_id, id, household_id, agreed_on, review_on, agency_does,"
                + " office_does, household_does, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, Demonstration.id("joint-plan/" + BREAKS_PLAN));
            insert.setObject(3, Demonstration.id("household/" + BREAKS_PLAN));
            insert.setObject(4, LocalDate.of(2026, 10, 28));
            insert.setObject(5, LocalDate.of(2026, 12, 2));
            insert.setString(6, "Propose un nouveau plan de douze mois, parle avec les voisins.");
            insert.setString(7, "Budget chaque mois, demande d’aide au chauffage.");
            insert.setString(8, "Ordre permanent dès décembre, calme après 22 h.");
            insert.setObject(9, Demonstration.id("staff/officer"));
            insert.executeUpdate();
        }
    }

    private static void step(Connection connection, int n, int position, String kind, LocalDate on, boolean reached, String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.step (region_id, id, household_id, position, kind, done_on, reached, note, owed,"
                + " done_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, Demonstration.id("arrears-step/" + n + "/" + on));
            insert.setObject(3, Demonstration.id("household/" + n));
            insert.setInt(4, position);
            insert.setString(5, kind);
            insert.setObject(6, on);
            insert.setBoolean(7, reached);
            insert.setString(8, note);
            insert.setBigDecimal(9, owed(connection, n, on).max(BigDecimal.ZERO));
            insert.setObject(10, Demonstration.id("staff/officer"));
            insert.setObject(11, on.atTime(16, 0).atOffset(java.time.ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void plan(Connection connection, int n) throws SQLException {
        BigDecimal total = owed(connection, n, AGREED);
        if (total.signum() <= 0) {
            return;
        }
        UUID plan = Demonstration.id("arrears-plan/" + n);
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.plan (region_id, id, household_id, agreed_on, total, note, made_by)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, plan);
            insert.setObject(3, Demonstration.id("household/" + n));
            insert.setObject(4, AGREED);
            insert.setBigDecimal(5, total);
            insert.setString(6, "Convenu avec le ménage et l’office social.");
            insert.setObject(7, Demonstration.id("staff/manager"));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into arrears.instalment (region_id, plan_id, position, due_on, amount) values (?, ?, ?, ?, ?)")) {
            for (PlanCourse.Instalment one : PlanCourse.instalments(total, total.divide(INSTALMENTS, 2, RoundingMode.UP), FIRST)) {
                insert.setInt(1, REDANGE);
                insert.setObject(2, plan);
                insert.setInt(3, one.position());
                insert.setObject(4, one.due());
                insert.setBigDecimal(5, one.amount());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static BigDecimal owed(Connection connection, int n, LocalDate on) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OWED)) {
            query.setInt(1, REDANGE);
            query.setString(2, Demonstration.id("household/" + n).toString());
            query.setObject(3, on);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBigDecimal(1);
            }
        }
    }
}
