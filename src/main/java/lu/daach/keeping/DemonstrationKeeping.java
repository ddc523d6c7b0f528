package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.ledger.Bookkeeping;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Demonstration;

/**
 * Deposits of the first households: most are held, one is still to come, one is a guarantee of the State, and of those who left one is
 */
@ApplicationScoped
class DemonstrationKeeping implements Demonstration {

    private static final int ORDER = 75;
    private static final int HOUSEHOLDS = 14;
    private static final int STILL_DUE = 11;
    private static final int PARTLY = 6;
    private static final int OF_THE_STATE = 4;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final LocalTime AT = LocalTime.of(11, 30);
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private static final String CONTRACTS = """
            select o.id, o.household_id, lower(o.period) as from_day, upper(o.period) - 1 as last_day,
                   (select a.monthly from occupancy.assessment a
                    where a.region_id = o.region_id and a.occupancy_id = o.id and a.withdrawn_at is null order by a.applies_from limit 1) as monthly
            from occupancy.occupancy o where o.region_id = ? and (o.household_id = any(?) or upper(o.period) - 1 between date '2026-08-01' and date '2026-11-14') order by lower(o.period), o.id""";

    private record Held(UUID occupancy, UUID household, LocalDate from, LocalDate lastDay, Money monthly) {
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        UUID[] households = new UUID[HOUSEHOLDS];
        for (int n = 1; n <= HOUSEHOLDS; n++) {
            households[n - 1] = Demonstration.id("household/" + n);
        }
        for (Held held : contracts(connection, households)) {
            if (held.monthly() != null && held.monthly().compareTo(Money.ZERO) > 0) {
                deposit(connection, held);
            }
        }
    }

    private static List<Held> contracts(Connection connection, UUID[] households) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CONTRACTS)) {
            query.setInt(1, REDANGE);
            query.setArray(2, connection.createArrayOf("uuid", households));
            List<Held> held = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BigDecimal monthly = row.getBigDecimal("monthly");
                    LocalDate last = row.getObject("last_day", LocalDate.class);
                    held.add(new Held(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
                            row.getObject("from_day", LocalDate.class), last, monthly == null ? null : new Money(monthly)));
                }
            }
            return held;
        }
    }

    private static void deposit(Connection connection, Held held) throws SQLException {
        UUID id = Demonstration.id("deposit/" + held.occupancy());
        boolean state = held.household().equals(Demonstration.id("household/" + OF_THE_STATE));
        boolean due = held.household().equals(Demonstration.id("household/" + STILL_DUE));
        LocalDate agreed = due ? LocalDate.of(2026, 10, 28) : held.from();
        boolean left = held.lastDay() != null && held.lastDay().isBefore(TODAY);
        try (PreparedStatement insert = connection.prepareStatement("insert into keeping.deposit (region_id, id, occupancy_id, household_id, form, amount,"
                + " monthly, agreed_on, due_on, agreed_by, keys_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, id);
            insert.setObject(3, held.occupancy());
            insert.setObject(4, held.household());
            insert.setString(5, (state ? DepositForm.STATE : DepositForm.CASH).code());
            insert.setBigDecimal(6, held.monthly().amount());
            insert.setBigDecimal(7, held.monthly().amount());
            insert.setObject(8, agreed);
            insert.setObject(9, agreed.plusDays(30));
            insert.setObject(10, Demonstration.id("staff/officer"));
            insert.setObject(11, left && !state ? held.lastDay() : null);
            insert.executeUpdate();
        }
        if (state || due) {
            return;
        }
        Money paid = held.household().equals(Demonstration.id("household/" + PARTLY))
                ? Money.quotient(held.monthly().amount(), BigDecimal.valueOf(2)) : held.monthly();
        LocalDate on = agreed.plusDays(9);
        step(connection, id, held.household(), new DepositStep(Demonstration.id("deposit-receipt/" + id), DepositStepKind.RECEIPT, on, paid, "desk", null,
                null, null, false));
        if (left) {
            Money half = Money.quotient(paid.amount(), BigDecimal.valueOf(2));
            step(connection, id, held.household(), new DepositStep(Demonstration.id("deposit-return/" + id), DepositStepKind.RETURN,
                    held.lastDay().plusDays(20).isAfter(TODAY) ? TODAY.minusDays(2) : held.lastDay().plusDays(20), half, null, null, null, null, false));
        }
    }

    private static void step(Connection connection, UUID deposit, UUID household, DepositStep step) throws SQLException {
        NewPosting posting = KeptPostings.of(deposit, household, step);
        Map<String, UUID> booked = new Bookkeeping(connection, REDANGE).book(List.of(posting), step.on().atTime(AT).atZone(ZONE).toInstant());
        try (PreparedStatement insert = connection.prepareStatement("insert into keeping.deposit_step (region_id, id, deposit_id, kind, done_on, amount,"
                + " reason, posting_id, done_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, REDANGE);
            insert.setObject(2, step.id());
            insert.setObject(3, deposit);
            insert.setString(4, step.kind().code());
            insert.setObject(5, step.on());
            insert.setBigDecimal(6, step.amount().amount());
            insert.setString(7, step.reason());
            insert.setObject(8, booked.get(posting.cause()));
            insert.setObject(9, Demonstration.id("staff/officer"));
            insert.executeUpdate();
        }
    }
}
