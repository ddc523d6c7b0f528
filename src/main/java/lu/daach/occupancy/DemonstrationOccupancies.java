package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.DwellingFacts;
import lu.daach.occupancy.rules.DwellingKind;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.organisation.Demonstration;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;

/** The contracts of the demonstration: 45 households of the canton and four of the second region, each assessed once a year. */
@ApplicationScoped
class DemonstrationOccupancies implements Demonstration {

    private static final int WHOLE = 41;
    private static final int STAY_YEARS = 3;
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 15);
    private static final BigDecimal AGREED = new BigDecimal("390.00");
    private static final Scheme[] SCHEMES = {Scheme.HAUSCARE, Scheme.HAUSCARE, Scheme.AIS, Scheme.HAUSCARE, Scheme.NEIEN_UFANK};

    private final Participation participation = new Participation(Rulebook.national());
    private final StayLimit stayLimit = new StayLimit();

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        for (int household = 1; household <= WHOLE; household++) {
            load(connection, REDANGE, household, household, 1, "staff/officer");
        }
        load(connection, REDANGE, 42, 60, 1, "staff/officer");
        load(connection, REDANGE, 43, 60, 2, "staff/officer");
        load(connection, REDANGE, 44, 60, 3, "staff/officer");
        load(connection, REDANGE, 45, 59, 1, "staff/officer");
        for (int household = 91; household <= 94; household++) {
            load(connection, SECOND, household, household - 30, 1, "staff/officer-b");
        }
    }

    private void load(Connection connection, int region, int household, int dwelling, int place, String officer) throws SQLException {
        Home home = home(connection, region, dwelling, place);
        LocalDate startsOn = home.held().startsOn().plusDays(household % 4 == 0 ? 14 : 0).plusMonths(household % 3);
        Scheme scheme = dwelling >= 59 && dwelling <= 60 ? Scheme.BETREIT_WUNNEN : SCHEMES[household % SCHEMES.length];
        LocalDate longest = stayLimit.lastDay(scheme, startsOn);
        LocalDate lastDay = longest == null ? startsOn.plusYears(STAY_YEARS).minusDays(1) : longest;
        UUID id = Demonstration.id("occupancy/" + household);
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.occupancy"
                + " (region_id, id, household_id, dwelling_id, place_id, application_id, scheme, period) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, region);
            insert.setObject(2, id);
            insert.setObject(3, Demonstration.id("household/" + household));
            insert.setObject(4, Demonstration.id("dwelling/" + dwelling));
            insert.setObject(5, Demonstration.id("place/" + dwelling + "/" + place));
            insert.setObject(6, Demonstration.id("application/" + household));
            insert.setString(7, scheme.code());
            insert.setObject(8, PeriodConverter.range(new Period(startsOn, lastDay.plusDays(1))));
            insert.executeUpdate();
        }
        for (LocalDate on = startsOn; !on.isAfter(UNTIL); on = on.plusYears(1).withDayOfMonth(1)) {
            assess(connection, region, id, household, scheme, on, home, Demonstration.id(officer));
        }
    }

    private void assess(Connection connection, int region, UUID occupancy, int household, Scheme scheme, LocalDate on, Home home, UUID officer)
            throws SQLException {
        HouseholdFacts facts = facts(connection, region, Demonstration.id("household/" + household), on);
        Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(scheme, on, facts, home.facts()));
        Assessment assessed = ruling.value();
        Amounts amounts = Amounts.of(assessed, assessed == null ? AGREED : null, null);
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.assessment (region_id, id, occupancy_id,"
                + " applies_from, assessed_at, assessed_by, monthly, gross, savings, agreed_otherwise, facts, result)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))")) {
            insert.setInt(1, region);
            insert.setObject(2, Demonstration.id("assessment/" + household + "/" + on));
            insert.setObject(3, occupancy);
            insert.setDate(4, Date.valueOf(on));
            insert.setTimestamp(5, java.sql.Timestamp.valueOf(on.minusDays(10).atTime(10, 0)));
            insert.setObject(6, officer);
            insert.setBigDecimal(7, amounts.monthly().amount());
            insert.setBigDecimal(8, amounts.gross().amount());
            insert.setBigDecimal(9, amounts.savings().amount());
            insert.setBoolean(10, amounts.agreedOtherwise());
            insert.setString(11, AssessmentArchive.facts(on, facts, home.facts()));
            insert.setString(12, AssessmentArchive.result(assessed));
            insert.executeUpdate();
        }
    }

    /**
     * Where a household lives.
     *
     * @param held the time for which the agency has it
     */
    private record Home(DwellingFacts facts, Period held) {
    }

    private static Home home(Connection connection, int region, int dwelling, int place) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select d.kind, d.surface_square_metres, d.bedrooms, d.first_occupied_on, d.energy_renovated, d.fitted_kitchen,
                       d.outdoor_space, l.monthly_rent + l.monthly_charges, p.capacity,
                       (select sum(capacity) from dwelling.place where region_id = d.region_id and dwelling_id = d.id), l.period
                from dwelling.dwelling d
                join dwelling.place p on p.region_id = d.region_id and p.dwelling_id = d.id and p.id = ?
                join lease.head_lease l on l.region_id = d.region_id and l.dwelling_id = d.id
                where d.region_id = ? and d.id = ?
                order by lower(l.period) desc limit 1""")) {
            query.setObject(1, Demonstration.id("place/" + dwelling + "/" + place));
            query.setInt(2, region);
            query.setObject(3, Demonstration.id("dwelling/" + dwelling));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Money cost = Money.quotient(row.getBigDecimal(8).multiply(row.getBigDecimal(9)), row.getBigDecimal(10));
                return new Home(new DwellingFacts(DwellingKind.of(row.getString(1)).orElseThrow(), row.getBigDecimal(2),
                        row.getObject(3, Integer.class), row.getObject(4, LocalDate.class), row.getObject(5, Boolean.class),
                        row.getObject(6, Boolean.class), row.getObject(7, Boolean.class), cost.amount()),
                        PeriodConverter.period(row.getString(11)));
            }
        }
    }

    private static HouseholdFacts facts(Connection connection, int region, UUID household, LocalDate on) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select key, born, role from household.person"
                + " where region_id = ? and household_id = ? and belongs @> cast(? as date) and born <= ? order by position")) {
            query.setInt(1, region);
            query.setObject(2, household);
            query.setDate(3, Date.valueOf(on));
            query.setDate(4, Date.valueOf(on));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(row.getString(1), row.getObject(2, LocalDate.class), Role.of(row.getString(3)).orElseThrow()));
                }
            }
        }
        List<Income> incomes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select person_key, kind, net, per from household.income"
                + " where region_id = ? and household_id = ? and period @> cast(? as date) order by position")) {
            query.setInt(1, region);
            query.setObject(2, household);
            query.setDate(3, Date.valueOf(on));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    incomes.add(new Income(row.getString(1), IncomeKind.of(row.getString(2)).orElseThrow(), row.getBigDecimal(3),
                            Per.of(row.getString(4)).orElseThrow()));
                }
            }
        }
        return new HouseholdFacts(members, incomes.isEmpty() ? null : incomes, Facts.NONE);
    }
}
