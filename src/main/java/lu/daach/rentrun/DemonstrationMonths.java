package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lu.daach.ledger.Bookkeeping;
import lu.daach.organisation.Demonstration;
import lu.daach.rentrun.rules.MonthDue;
import lu.daach.rentrun.rules.MonthPlan;
import lu.daach.rentrun.rules.Totals;

/**
 * The months of the demonstration from June 2024 to November 2026, worked out by the same rules from its leases and occupancies:
 * prepared by the officer on the last working day before the month, booked by the manager on the first one in it.
 */
@ApplicationScoped
class DemonstrationMonths implements Demonstration {

    private static final int ORDER = 50;
    private static final YearMonth FIRST = YearMonth.of(2024, 6);
    private static final YearMonth LAST = YearMonth.of(2026, 11);
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final int PREPARED_AT = 14;
    private static final int BOOKED_AT = 9;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        load(connection, REDANGE, Demonstration.id("staff/officer"), Demonstration.id("staff/manager"));
        load(connection, SECOND, Demonstration.id("staff/officer-b"), Demonstration.id("staff/manager-b"));
    }

    private static void load(Connection connection, int region, UUID officer, UUID manager) throws SQLException {
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            MonthPlan plan = new MonthReading(connection, region).plan(month);
            if (!plan.lines().isEmpty()) {
                book(connection, region, plan, officer, manager);
            }
        }
    }

    private static void book(Connection connection, int region, MonthPlan plan, UUID officer, UUID manager) throws SQLException {
        String digest = Digest.of(plan.month(), officer, plan.dues());
        Instant prepared = workingDay(plan.month().atDay(1).minusDays(1), -1).atTime(PREPARED_AT, 0).atZone(ZONE).toInstant();
        Instant booked = workingDay(plan.month().atDay(1), 1).atTime(BOOKED_AT, 0).atZone(ZONE).toInstant();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into rentrun.preparation (region_id, digest, month, prepared_by, prepared_at, lines, participations, owner_dues, savings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            set(insert, region, digest, plan.month().atDay(1), officer, at(prepared), plan.lines().size(), plan.totals());
            insert.executeUpdate();
        }
        List<MonthDue> lines = new MonthBooking(connection, region, postings -> new Bookkeeping(connection, region).book(postings, booked))
                .book(plan.month(), plan.dues().stream().map(MonthBooking.Item::of).toList());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into rentrun.posting_request (region_id, digest, month, posted_by, posted_at, posted, participations, owner_dues,
                                                     savings, key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            set(insert, region, digest, plan.month().atDay(1), manager, at(booked), lines.size(), Totals.of(lines));
            insert.setString(10, "demonstration/" + plan.month());
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, int region, String digest, LocalDate month, UUID person, OffsetDateTime at,
            int lines, Totals totals) throws SQLException {
        insert.setInt(1, region);
        insert.setString(2, digest);
        insert.setObject(3, month);
        insert.setObject(4, person);
        insert.setObject(5, at);
        insert.setInt(6, lines);
        insert.setBigDecimal(7, totals.participations().amount());
        insert.setBigDecimal(8, totals.ownerDues().amount());
        insert.setBigDecimal(9, totals.savings().amount());
    }

    private static LocalDate workingDay(LocalDate day, int step) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(step);
        }
        return working;
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
