package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Households as the rules see them, a whole region at once: three statements however many there are, read row by row. Columns are read in
 * their plain way, and days as numbers: asking the server's connection for a class costs a search through its methods, each time.
 */
@ApplicationScoped
public class ManyHouseholds {

    /** From so many households on a region is read as a whole, which is quicker than looking each of them up. */
    private static final int MANY = 2000;
    private static final String ASKED = " join unnest(cast(? as uuid[])) asked(id) on asked.id = ";
    private static final String HOUSEHOLDS = "select h.id, h.incomes_known, h.commune_of_residence, h.motive_to_move, h.owns_dwelling_share,"
            + " h.right_of_stay_until - date 'epoch', h.national_or_permanent, h.health_insured, h.referred_by_social_service, h.housing_problem,"
            + " h.accepts_follow_up, h.accepts_project, h.international_protection, h.leaves_shelter, h.social_rights"
            + " from household.household h";
    private static final String HOUSEHOLDS_IN_ORDER = " order by h.id";
    private static final String SOME_HOUSEHOLDS = HOUSEHOLDS + ASKED + "h.id" + HOUSEHOLDS_IN_ORDER;
    private static final String ALL_HOUSEHOLDS = HOUSEHOLDS + HOUSEHOLDS_IN_ORDER;
    private static final String PERSONS = "select p.household_id, p.key, p.born - date 'epoch', p.role, lower(p.belongs) - date 'epoch',"
            + " upper(p.belongs) - date 'epoch' from household.person p";
    private static final String PERSONS_IN_ORDER = " order by p.household_id, p.position";
    private static final String SOME_PERSONS = PERSONS + ASKED + "p.household_id" + PERSONS_IN_ORDER;
    private static final String ALL_PERSONS = PERSONS + PERSONS_IN_ORDER;
    private static final String INCOMES = "select i.household_id, i.person_key, i.kind, i.net, i.per, lower(i.period) - date 'epoch',"
            + " upper(i.period) - date 'epoch', i.new_contract from household.income i";
    private static final String INCOMES_IN_ORDER = " order by i.household_id, i.position";
    private static final String SOME_INCOMES = INCOMES + ASKED + "i.household_id" + INCOMES_IN_ORDER;
    private static final String ALL_INCOMES = INCOMES + INCOMES_IN_ORDER;
    private static final int AT_ONCE = 5000;

    @PersistenceContext
    private EntityManager entities;

    /**
     * What {@link HouseholdSheet#determiningFactsOn} says of each household.
     *
     * @param ids a household that does not exist is left out of the answer
     * @param lastYear whether the mean of last year counts
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<UUID, HouseholdFacts> factsOn(Set<UUID> ids, LocalDate day, boolean lastYear) {
        Map<UUID, HouseholdFacts> facts = new HashMap<>(ids.size() * 2);
        read(ids, sheet -> facts.put(sheet.id(), sheet.determiningFactsOn(day, lastYear)));
        return facts;
    }

    /** As {@link #factsOn}, with every figure that led there. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<UUID, Determination> determinedOn(Set<UUID> ids, LocalDate day, boolean lastYear) {
        Map<UUID, Determination> determined = new HashMap<>(ids.size() * 2);
        read(ids, sheet -> determined.put(sheet.id(), sheet.determinedOn(day, lastYear)));
        return determined;
    }

    /**
     * Shows each household once, in the database's order of ids; without names. What is seen need not be kept, so that a region may be gone
     * through household by household.
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public void each(Set<UUID> ids, Consumer<HouseholdSheet> seen) {
        read(ids, seen);
    }

    /** Shows every household of the region once, as {@link #each(Set, Consumer)} does. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public void each(Consumer<HouseholdSheet> seen) {
        read(null, seen);
    }

    /**
     * The three statements run side by side in the order of the households, so that each row is met when its household is.
     *
     * @param ids null: all of the region
     */
    private void read(Set<UUID> ids, Consumer<HouseholdSheet> seen) {
        boolean all = ids == null || ids.size() >= MANY;
        Object[] asked = all ? null : ids.toArray();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement households = all ? connection.prepareStatement(ALL_HOUSEHOLDS) : connection.prepareStatement(SOME_HOUSEHOLDS);
                PreparedStatement persons = all ? connection.prepareStatement(ALL_PERSONS) : connection.prepareStatement(SOME_PERSONS);
                PreparedStatement incomes = all ? connection.prepareStatement(ALL_INCOMES) : connection.prepareStatement(SOME_INCOMES);
                ResultSet household = rows(households, asked); ResultSet person = rows(persons, asked); ResultSet income = rows(incomes, asked)) {
            RowsByHousehold<HouseholdMember> members = new RowsByHousehold<>(person, ManyHouseholds::member);
            RowsByHousehold<HouseholdIncome> earned = new RowsByHousehold<>(income, ManyHouseholds::income);
            while (household.next()) {
                UUID id = (UUID) household.getObject(1);
                List<HouseholdMember> theirs = members.of(id);
                List<HouseholdIncome> earning = earned.of(id);
                if (!all || ids == null || ids.contains(id)) {
                    seen.accept(new HouseholdSheet(id, 0, 0, null, Language.FR, theirs, earning, household.getBoolean(2),
                            facts(household), null, null, null));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @param asked null: the query reads them all */
    private static ResultSet rows(PreparedStatement query, Object[] asked) throws SQLException {
        query.setFetchSize(AT_ONCE);
        if (asked != null) {
            query.setArray(1, query.getConnection().createArrayOf("uuid", asked));
        }
        return query.executeQuery();
    }

    private static HouseholdMember member(ResultSet row) throws SQLException {
        return new HouseholdMember(row.getString(2), null, null, day(row, 3), Role.of(row.getString(4)).orElseThrow(), day(row, 5), lastDay(row, 6));
    }

    private static HouseholdIncome income(ResultSet row) throws SQLException {
        return new HouseholdIncome(row.getString(2), IncomeKind.of(row.getString(3)).orElseThrow(), row.getBigDecimal(4),
                Per.of(row.getString(5)).orElseThrow(), day(row, 6), lastDay(row, 7), false, row.getBoolean(8));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(row.getString(3), Motive.of(row.getString(4)).orElse(null), Fraction.parse(row.getString(5)).orElse(null),
                day(row, 6), flag(row, 7), flag(row, 8), flag(row, 9), HousingProblem.of(row.getString(10)).orElse(null),
                flag(row, 11), flag(row, 12), flag(row, 13), flag(row, 14), flag(row, 15));
    }

    /** A day that comes as the number of days since 1970; null where there is none. */
    private static LocalDate day(ResultSet row, int column) throws SQLException {
        int since = row.getInt(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(since);
    }

    /** The day before the one on which a period is over. */
    private static LocalDate lastDay(ResultSet row, int column) throws SQLException {
        int since = row.getInt(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(since - 1L);
    }

    private static Boolean flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
