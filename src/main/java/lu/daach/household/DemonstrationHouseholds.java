package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.household.rules.Facts;
import lu.daach.organisation.Demonstration;

/** Ninety invented households of the canton of Redange, 1 to 45 of them housed, and eight of the second region. */
@ApplicationScoped
class DemonstrationHouseholds implements Demonstration {

    private static final int LAST = 98;

    /** Whose applications were refused or withdrawn, so that nothing is under way. */
    private static final List<Integer> WITHOUT_APPLICATION = List.of(61, 67, 68, 69, 76, 81, 82, 83, 98);

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        try (PreparedStatement households = connection.prepareStatement("insert into household.household"
                        + " (region_id, id, file_number, last_name, language, referent_id, status, incomes_known, commune_of_residence,"
                        + " motive_to_move, owns_dwelling_share, right_of_stay_until, national_or_permanent, health_insured,"
                        + " referred_by_social_service, housing_problem, accepts_follow_up, accepts_project, international_protection,"
                        + " leaves_shelter, social_rights) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement people = connection.prepareStatement("insert into household.person"
                        + " (region_id, id, household_id, position, key, last_name, first_name, born, role, belongs)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement incomes = connection.prepareStatement("insert into household.income"
                        + " (region_id, id, household_id, position, person_key, kind, net, per, period, proven)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= LAST; number++) {
                HouseholdCard card = DemonstrationFamily.of(number);
                household(households, number, card);
                people(people, number, card.members());
                incomes(incomes, number, card.incomes() == null ? List.of() : card.incomes());
            }
            households.executeBatch();
            people.executeBatch();
            incomes.executeBatch();
        }
    }

    private static void household(PreparedStatement insert, int number, HouseholdCard card) throws SQLException {
        Facts facts = card.facts();
        set(insert, region(number), id(number), number <= DemonstrationFamily.LAST_OF_REDANGE ? number : number - DemonstrationFamily.LAST_OF_REDANGE,
                card.lastName(), card.language().code(), referent(number), status(number).code(), card.incomes() != null,
                facts.communeOfResidence(), facts.motiveToMove() == null ? null : facts.motiveToMove().code(),
                Objects.toString(facts.ownsDwellingShare(), null), facts.rightOfStayUntil(), facts.nationalOrPermanent(),
                facts.healthInsured(), facts.referredBySocialService(),
                facts.housingProblem() == null ? null : facts.housingProblem().code(), facts.acceptsFollowUp(), facts.acceptsProject(),
                facts.internationalProtection(), facts.leavesShelter(), facts.socialRights());
    }

    private static void people(PreparedStatement insert, int number, List<HouseholdMember> members) throws SQLException {
        int position = 0;
        for (HouseholdMember member : members) {
            set(insert, region(number), Demonstration.id("person/" + number + "/" + member.id()), id(number), position++, member.id(),
                    member.lastName(), member.firstName(), member.born(), member.role().code(),
                    PeriodConverter.range(Belonging.period(member.from(), member.until())));
        }
    }

    private static void incomes(PreparedStatement insert, int number, List<HouseholdIncome> incomes) throws SQLException {
        int position = 0;
        for (HouseholdIncome income : incomes) {
            set(insert, region(number), Demonstration.id("income/" + number + "/" + position), id(number), position++, income.member(),
                    income.kind().code(), income.net(), income.per().code(),
                    PeriodConverter.range(Belonging.period(income.from(), income.until())), income.proven());
        }
    }

    private static HouseholdStatus status(int number) {
        if (DemonstrationFamily.housed(number)) {
            return HouseholdStatus.HOUSED;
        }
        return WITHOUT_APPLICATION.contains(number) ? HouseholdStatus.KNOWN : HouseholdStatus.APPLICANT;
    }

    /** Some applicants have nobody yet. */
    private static UUID referent(int number) {
        if (number > DemonstrationFamily.LAST_OF_REDANGE) {
            return Demonstration.id("staff/social-b");
        }
        if (number > DemonstrationFamily.HOUSED && number % 7 == 0) {
            return null;
        }
        return Demonstration.id(number % 3 == 0 ? "staff/social2" : "staff/social");
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static int region(int number) {
        return number <= DemonstrationFamily.LAST_OF_REDANGE ? REDANGE : SECOND;
    }

    private static UUID id(int number) {
        return Demonstration.id("household/" + number);
    }
}
