package lu.daach.lease;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.organisation.Demonstration;

/** What happened to the leases of the demonstration after they were signed, and how their owners are written to. */
final class DemonstrationLeaseLife {

    private static final List<String> STREETS = List.of("rue du Moulin", "am Duerf", "rue de l'Église", "op der Héicht", "rue des Jardins", "Haaptstrooss",
            "rue de la Gare", "an der Gaass");
    private static final List<String> TOWNS = List.of("L-8523 Beckerich", "L-8508 Redange/Attert", "L-8710 Boevange", "L-8611 Platen", "L-8834 Folschette",
            "L-8832 Rombach", "L-8707 Useldange", "L-8821 Koetschette");
    private static final int LAST_OWNER = 44;
    private static final int LAST_OWNER_OF_REDANGE = 40;
    /** Owners of whom nobody knows where they live. */
    private static final List<Integer> WITHOUT_ADDRESS = List.of(16, 31);

    /** Homes of several owners: the other owners of a lease with their fractions; the one who is paid has the rest that stands first. */
    private record Shared(int lease, String payee, List<Integer> owners, List<String> fractions) {
    }

    private static final List<Shared> SHARED = List.of(new Shared(6, "1/2", List.of(7), List.of("1/2")), new Shared(9, "2/3", List.of(14), List.of("1/3")),
            new Shared(20, "1/2", List.of(3, 22), List.of("1/4", "1/4")), new Shared(38, "50/100", List.of(29), List.of("50/100")));

    private record Raised(int lease, LocalDate from, int rent, int charges, String reason) {
    }

    /** A rent that is 0 here, or charges, stay as they are. */
    private static final List<Raised> RAISED = List.of(
            new Raised(4, LocalDate.of(2026, 7, 1), 40, 0, "Adaptation après deux ans"),
            new Raised(7, LocalDate.of(2026, 9, 1), 35, 10, "Adaptation après deux ans, décompte des charges"),
            new Raised(12, LocalDate.of(2026, 1, 1), 0, 15, "Décompte des charges 2025"),
            new Raised(15, LocalDate.of(2025, 10, 1), 0, -10, "Nouveau contrat d'énergie"),
            new Raised(2, LocalDate.of(2027, 1, 1), 50, 0, "Convenu le 3 novembre, à partir de janvier"));

    private record Given(int lease, String kind, LocalDate on, LocalDate lastDay, LocalDate before, String reason) {
    }

    private static final List<Given> NOTICES = List.of(
            new Given(11, "recall", LocalDate.of(2026, 6, 22), LocalDate.of(2026, 12, 31), LocalDate.of(2030, 9, 30), "Sa fille emménage dans le logement"),
            new Given(43, "owner", LocalDate.of(2026, 8, 12), LocalDate.of(2026, 11, 30), null, "Vente de la maison"),
            new Given(24, "agency", LocalDate.of(2026, 10, 5), LocalDate.of(2027, 1, 31), LocalDate.of(2030, 12, 31), "Isolation insuffisante, travaux refusés"));

    private static final String SHARE = "insert into lease.share (region_id, head_lease_id, owner_id, numerator, denominator) values (?, ?, ?, ?, ?)";

    private static final String RAISE = "insert into lease.amendment (region_id, id, head_lease_id, kind, signed_on, applies_from, monthly_rent, rent_before, monthly_charges,"
            + " charges_before, reason, recorded_by, recorded_by_name, recorded_on) select region_id, ?, id, 'amendment', ?, ?,"
            + " case when ? <> 0 then monthly_rent + ? end, case when ? <> 0 then monthly_rent end,"
            + " case when ? <> 0 then monthly_charges + ? end, case when ? <> 0 then monthly_charges end, ?, ?, 'Nadine Brücher', ?"
            + " from lease.head_lease where region_id = ? and id = ?";

    private static final String REST = "update lease.head_lease set next_rent_change_on = ? where region_id = ? and id = ?";

    private static final String RENEW = "insert into lease.amendment (region_id, id, head_lease_id, kind, signed_on, applies_from, ends_changed, last_day, last_day_before, reason,"
            + " recorded_by, recorded_by_name, recorded_on) select region_id, ?, id, 'renewal', ?, ?, true, upper(period) - 1, ?, null, ?,"
            + " 'Marc Thillens', ? from lease.head_lease where region_id = ? and id = ?";

    private static final String NOTICE = "insert into lease.notice (region_id, id, head_lease_id, kind, given_on, last_day, last_day_before, agreed, reason, recorded_by,"
            + " recorded_by_name, recorded_on) values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, 'Nadine Brücher', ?)";

    private static final String NOTICE_AMENDMENT = "insert into lease.amendment (region_id, id, head_lease_id, kind, signed_on, applies_from, ends_changed, last_day, last_day_before, reason,"
            + " recorded_by, recorded_by_name, recorded_on) values (?, ?, ?, 'notice', ?, ?, true, ?, ?, ?, ?, 'Nadine Brücher', ?)";

    private final Connection connection;

    private DemonstrationLeaseLife(Connection connection) {
        this.connection = connection;
    }

    static void load(Connection connection) throws SQLException {
        DemonstrationLeaseLife life = new DemonstrationLeaseLife(connection);
        life.contacts();
        for (Shared shared : SHARED) {
            life.share(shared);
        }
        for (Raised raised : RAISED) {
            life.raise(raised);
        }
        life.renew();
        for (Given given : NOTICES) {
            life.give(given);
        }
    }

    private void contacts() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into lease.owner_contact"
                + " (region_id, owner_id, street, postcode, place, email, phone, prefers) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST_OWNER; number++) {
                if (WITHOUT_ADDRESS.contains(number)) {
                    continue;
                }
                String town = TOWNS.get(number * 3 % TOWNS.size());
                boolean writes = number % 4 == 1;
                insert.setInt(1, region(number));
                insert.setObject(2, Demonstration.id("owner/" + number));
                insert.setString(3, (number * 7 % 60 + 1) + ", " + STREETS.get(number * 5 % STREETS.size()));
                insert.setString(4, town.substring(0, town.indexOf(' ')));
                insert.setString(5, town.substring(town.indexOf(' ') + 1));
                insert.setString(6, writes || number % 3 == 0 ? "proprietaire" + number + "@exemple.invalid" : null);
                insert.setString(7, number % 5 == 2 ? null : "+352 621 000 " + (100 + number));
                insert.setString(8, writes ? "email" : "letter");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void share(Shared shared) throws SQLException {
        UUID payee;
        try (PreparedStatement query = connection.prepareStatement("select owner_id from lease.head_lease where region_id = ? and id = ?")) {
            query.setInt(1, Demonstration.REDANGE);
            query.setObject(2, lease(shared.lease()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                payee = row.getObject(1, UUID.class);
            }
        }
        share(shared.lease(), payee, shared.payee());
        for (int i = 0; i < shared.owners().size(); i++) {
            share(shared.lease(), Demonstration.id("owner/" + shared.owners().get(i)), shared.fractions().get(i));
        }
    }

    private void share(int lease, UUID owner, String fraction) throws SQLException {
        int[] read = ShareRules.read(fraction);
        run(connection.prepareStatement(SHARE), Demonstration.REDANGE, lease(lease),
                owner, read[0], read[1]);
    }

    private void raise(Raised raised) throws SQLException {
        run(connection.prepareStatement(RAISE),
                Demonstration.id("amendment/" + raised.lease()), signed(raised.from()), raised.from(), raised.rent(), BigDecimal.valueOf(raised.rent()),
                raised.rent(), raised.charges(), BigDecimal.valueOf(raised.charges()), raised.charges(), raised.reason(),
                Demonstration.id("staff/officer"), signed(raised.from()), Demonstration.REDANGE, lease(raised.lease()));
        if (raised.rent() != 0) {
            run(connection.prepareStatement(REST), HeadLeaseRules.nextRentChange(raised.from()),
                    Demonstration.REDANGE, lease(raised.lease()));
        }
    }

    /** A lease of two years that was renewed for a year; its term is near, and nobody has given notice. */
    private void renew() throws SQLException {
        LocalDate before = LocalDate.of(2026, 1, 14);
        run(connection.prepareStatement(RENEW),
                Demonstration.id("renewal/33"), before, before.plusDays(1), before, Demonstration.id("staff/manager"), before, Demonstration.REDANGE, lease(33));
    }

    private void give(Given given) throws SQLException {
        run(connection.prepareStatement(NOTICE),
                Demonstration.REDANGE, Demonstration.id("notice/" + given.lease()), lease(given.lease()), given.kind(), given.on(), given.lastDay(), given.before(),
                given.reason(), Demonstration.id("staff/officer"), given.on());
        run(connection.prepareStatement(NOTICE_AMENDMENT),
                Demonstration.REDANGE, Demonstration.id("notice-amendment/" + given.lease()), lease(given.lease()), given.on(), given.lastDay().plusDays(1),
                given.lastDay(), given.before(), given.reason(), Demonstration.id("staff/officer"), given.on());
    }

    private static void run(PreparedStatement prepared, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static LocalDate signed(LocalDate from) {
        LocalDate before = from.minusWeeks(5);
        return before.isAfter(LocalDate.of(2026, 11, 3)) ? LocalDate.of(2026, 11, 3) : before;
    }

    private static UUID lease(int number) {
        return Demonstration.id("head-lease/" + number);
    }

    private static int region(int owner) {
        return owner <= LAST_OWNER_OF_REDANGE ? Demonstration.REDANGE : Demonstration.SECOND;
    }
}
