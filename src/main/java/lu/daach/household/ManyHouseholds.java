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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.database.PeriodConverter;
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
import lu.daach.kernel.Period;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Households as the rules see them, a whole region at once: three statements however many there are, read row by row. Columns are read in
 * their plain way: asking the server's connection for a class costs a search through its methods, each time.
 */
@ApplicationScoped
public class ManyHouseholds {

    /** From so many households on a region is read as a whole, which is quicker than looking each of them up. */
    private static final int MANY = 2000;
    private static final String ASKED = " join unnest(cast(? as uuid[])) asked(id) on asked.id = ";
    private static final String HOUSEHOLDS = "select h.id, h.incomes_known, h.commune_of_residence, h.motive_to_move, h.owns_dwelling_share,"
            + " h.right_of_stay_until, h.national_or_permanent, h.health_insured, h.referred_by_social_service, h.housing_problem,"
            + " h.accepts_follow_up, h.accepts_project, h.international_protection, h.leaves_shelter, h.social_rights"
            + " from household.household h";
    private static final String SOME_HOUSEHOLDS = HOUSEHOLDS + ASKED + "h.id";
    private static final String PERSONS = "select p.household_id, p.key, p.born, p.role, cast(p.belongs as text) from household.person p";
    private static final String SOME_PERSONS = PERSONS + ASKED + "p.household_id order by p.household_id, p.position";
    private static final String ALL_PERSONS = PERSONS + " order by p.household_id, p.position";
    private static final String INCOMES = "select i.household_id, i.person_key, i.kind, i.net, i.per, cast(i.period as text), i.new_contract from household.income i";
    private static final String SOME_INCOMES = INCOMES + ASKED + "i.household_id order by i.household_id, i.position";
    private static final String ALL_INCOMES = INCOMES + " order by i.household_id, i.position";
    private static final int AT_ONCE = 5000;
    private static final String ALWAYS = "(,)";

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
        return read(ids, sheet -> sheet.determiningFactsOn(day, lastYear));
    }

    /** As {@link #factsOn}, with every figure that led there. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<UUID, Determination> determinedOn(Set<UUID> ids, LocalDate day, boolean lastYear) {
        return read(ids, sheet -> sheet.determinedOn(day, lastYear));
    }

    private <T> Map<UUID, T> read(Set<UUID> ids, Function<HouseholdSheet, T> seen) {
        boolean all = ids.size() >= MANY;
        Object[] asked = all ? null : ids.toArray();
        try {
            Connection connection = entities.unwrap(Connection.class);
            Map<UUID, List<HouseholdMember>> members = new HashMap<>(ids.size() * 2);
            each(all ? connection.prepareStatement(ALL_PERSONS) : connection.prepareStatement(SOME_PERSONS), asked, (id, row) ->
                    members.computeIfAbsent(id, one -> new ArrayList<>(4)).add(member(row)), ids);
            Map<UUID, List<HouseholdIncome>> incomes = new HashMap<>(ids.size() * 2);
            each(all ? connection.prepareStatement(ALL_INCOMES) : connection.prepareStatement(SOME_INCOMES), asked, (id, row) ->
                    incomes.computeIfAbsent(id, one -> new ArrayList<>(2)).add(income(row)), ids);
            Map<UUID, T> found = new HashMap<>(ids.size() * 2);
            each(all ? connection.prepareStatement(HOUSEHOLDS) : connection.prepareStatement(SOME_HOUSEHOLDS), asked, (id, row) ->
                    found.put(id, seen.apply(new HouseholdSheet(id, 0, 0, null, Language.FR, members.getOrDefault(id, List.of()),
                            incomes.getOrDefault(id, List.of()), row.getBoolean(2), facts(row), null, null, null))), ids);
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @FunctionalInterface
    private interface Taken {

        void from(UUID id, ResultSet row) throws SQLException;
    }

    /** @param asked null: the query reads them all, and those who are not wanted are passed over */
    private static void each(PreparedStatement query, Object[] asked, Taken taken, Set<UUID> wanted) throws SQLException {
        try (PreparedStatement statement = query) {
            statement.setFetchSize(AT_ONCE);
            if (asked != null) {
                statement.setArray(1, statement.getConnection().createArrayOf("uuid", asked));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = (UUID) row.getObject(1);
                    if (asked != null || wanted.contains(id)) {
                        taken.from(id, row);
                    }
                }
            }
        }
    }

    private static HouseholdMember member(ResultSet row) throws SQLException {
        Period belongs = period(row.getString(5));
        return new HouseholdMember(row.getString(2), null, null, LocalDate.parse(row.getString(3)), Role.of(row.getString(4)).orElseThrow(),
                Belonging.from(belongs), Belonging.until(belongs));
    }

    private static HouseholdIncome income(ResultSet row) throws SQLException {
        Period period = period(row.getString(6));
        return new HouseholdIncome(row.getString(2), IncomeKind.of(row.getString(3)).orElseThrow(), row.getBigDecimal(4),
                Per.of(row.getString(5)).orElseThrow(), Belonging.from(period), Belonging.until(period), false, row.getBoolean(7));
    }

    /** Most rows count always, which needs no reading of dates. */
    private static Period period(String range) {
        return ALWAYS.equals(range) ? Period.from(PeriodConverter.EVER) : PeriodConverter.period(range);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(row.getString(3), Motive.of(row.getString(4)).orElse(null), Fraction.parse(row.getString(5)).orElse(null),
                row.getString(6) == null ? null : LocalDate.parse(row.getString(6)), flag(row, 7), flag(row, 8), flag(row, 9), HousingProblem.of(row.getString(10)).orElse(null),
                flag(row, 11), flag(row, 12), flag(row, 13), flag(row, 14), flag(row, 15));
    }

    private static Boolean flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
