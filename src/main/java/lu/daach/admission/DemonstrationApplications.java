package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.Eligibility;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.database.PeriodConverter;
import lu.daach.household.FactsJson;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Period;
import lu.daach.organisation.Demonstration;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;

/** An application of every household of the demonstration: those who are housed were accepted before, the others stand in every status. */
@ApplicationScoped
class DemonstrationApplications implements Demonstration {

    private static final int HOUSED = 45;
    private static final int FIRST_IN_A_ROOM = 42;
    private static final int LAST_OF_REDANGE = 90;
    private static final int LAST_HOUSED_OF_SECOND = 94;
    private static final int LAST = 98;

    private static final LocalDate FIRST_RECEIVED = LocalDate.of(2024, 1, 22);
    private static final LocalDate LAST_RECEIVED = LocalDate.of(2026, 11, 12);
    private static final int DAYS_TO_DECIDE = 45;

    /** Under which scheme a housed household lives, by the rest of its number by five. */
    private static final Scheme[] SCHEMES = {Scheme.HAUSCARE, Scheme.HAUSCARE, Scheme.AIS, Scheme.HAUSCARE, Scheme.NEIEN_UFANK};

    private static final Map<Integer, ApplicationStatus> CLOSED = Map.of(61, ApplicationStatus.REFUSED, 67, ApplicationStatus.REFUSED,
            68, ApplicationStatus.WITHDRAWN, 69, ApplicationStatus.REFUSED, 76, ApplicationStatus.REFUSED, 81, ApplicationStatus.WITHDRAWN,
            82, ApplicationStatus.REFUSED, 83, ApplicationStatus.WITHDRAWN, 98, ApplicationStatus.REFUSED);

    /** Whose refusal was taken back, with the days from receipt to that refusal; one of them is not decided again yet. */
    private static final Map<Integer, Integer> UNDONE = Map.of(58, 37, 70, 10);
    private static final int UNDONE_AFTER = 8;

    private final Eligibility eligibility = new Eligibility(Rulebook.national());

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        Map<Integer, KnownCommunes> communes = Map.of(REDANGE, communes(connection, REDANGE), SECOND, communes(connection, SECOND));
        for (int number = 1; number <= LAST; number++) {
            ApplicationStatus status = status(number);
            List<Scheme> schemes = schemes(number);
            LocalDate received = received(number);
            application(connection, number, received, schemes, status);
            if (UNDONE.containsKey(number)) {
                LocalDate refused = received.plusDays(UNDONE.get(number));
                decide(connection, number, Demonstration.id("decision/" + number + "/undone"), refused, schemes,
                        Choice.REFUSED, communes.get(region(number)));
                undo(connection, number, refused.plusDays(UNDONE_AFTER));
            }
            if (decided(status)) {
                LocalDate on = decidedOn(number);
                decide(connection, number, Demonstration.id("decision/" + number), on, schemes,
                        status == ApplicationStatus.REFUSED ? Choice.REFUSED : Choice.ACCEPTED, communes.get(region(number)));
            }
        }
    }

    private static boolean housed(int number) {
        return number <= HOUSED || number > LAST_OF_REDANGE && number <= LAST_HOUSED_OF_SECOND;
    }

    static ApplicationStatus status(int number) {
        if (housed(number)) {
            return ApplicationStatus.HOUSED;
        }
        if (CLOSED.containsKey(number)) {
            return CLOSED.get(number);
        }
        if (number == 48 || number == 55 || number == 64) {
            return ApplicationStatus.OFFERED;
        }
        if (number >= 87 && number <= LAST_OF_REDANGE) {
            return ApplicationStatus.DRAFT;
        }
        return number < 62 || number == 96 ? ApplicationStatus.WAITING : ApplicationStatus.SUBMITTED;
    }

    private static boolean decided(ApplicationStatus status) {
        return status != ApplicationStatus.DRAFT && status != ApplicationStatus.SUBMITTED && status != ApplicationStatus.WITHDRAWN;
    }

    /** Those who are housed asked some months before the home was ready; the others came one after the other until today. */
    static LocalDate received(int number) {
        if (housed(number)) {
            int months = number > HOUSED ? 0 : Math.max(0, (number - 7) * 2 / 5);
            return FIRST_RECEIVED.plusMonths(months).plusDays(number * 5 % 28);
        }
        ApplicationStatus status = status(number);
        if (number <= LAST_OF_REDANGE && (status == ApplicationStatus.SUBMITTED || status == ApplicationStatus.DRAFT)) {
            return LAST_RECEIVED.minusDays((LAST_OF_REDANGE - number) * 3L / 2);
        }
        int stillToCome = Math.max(0, Math.min(number, LAST_OF_REDANGE) - HOUSED);
        return LAST_RECEIVED.minusDays((HOUSED - stillToCome) * 12L).minusDays(number % 5);
    }

    static List<Scheme> schemes(int number) {
        Scheme first = number >= FIRST_IN_A_ROOM && number <= HOUSED ? Scheme.BETREIT_WUNNEN : SCHEMES[number % SCHEMES.length];
        if (housed(number)) {
            return number % 6 == 1 && first == Scheme.HAUSCARE ? List.of(first, Scheme.LOYER_ABORDABLE) : List.of(first);
        }
        return switch (number % 3) {
            case 0 -> List.of(first);
            case 1 -> first == Scheme.AIS ? List.of(Scheme.AIS, Scheme.HAUSCARE) : List.of(first, Scheme.AIS);
            default -> List.of(first, Scheme.LOYER_ABORDABLE);
        };
    }

    private static void application(Connection connection, int number, LocalDate received, List<Scheme> schemes, ApplicationStatus status)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into admission.application"
                + " (region_id, id, household_id, received_on, schemes, status) values (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, region(number));
            insert.setObject(2, id(number));
            insert.setObject(3, Demonstration.id("household/" + number));
            insert.setObject(4, received);
            insert.setArray(5, connection.createArrayOf("text", schemes.stream().map(Scheme::code).toArray()));
            insert.setString(6, status.code());
            insert.executeUpdate();
        }
    }

    /** When it was decided, as it is. */
    static LocalDate decidedOn(int number) {
        LocalDate usual = received(number).plusDays(DAYS_TO_DECIDE);
        return usual.isAfter(LAST_RECEIVED) ? LAST_RECEIVED : usual;
    }

    private static void undo(Connection connection, int number, LocalDate on) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into admission.undoing (region_id, id, application_id, decision_id,"
                + " undone_on, undone_by, reason) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, region(number));
            insert.setObject(2, Demonstration.id("undoing/" + number));
            insert.setObject(3, id(number));
            insert.setObject(4, Demonstration.id("decision/" + number + "/undone"));
            insert.setObject(5, on);
            insert.setObject(6, Demonstration.id("staff/manager"));
            insert.setString(7, "Le certificat de résidence élargi était arrivé la veille et se trouvait dans un autre dossier.");
            insert.executeUpdate();
        }
    }

    private void decide(Connection connection, int number, UUID id, LocalDate on, List<Scheme> schemes, Choice choice, KnownCommunes communes)
            throws SQLException {
        HouseholdFacts household = facts(connection, number, on);
        List<SchemeResult> results = eligibility.judge(new EligibilityQuestion(on, new LinkedHashSet<>(schemes), household, communes)).value();
        SchemeResult result = results.get(0);
        boolean byManager = choice.needsManager(result.outcome());
        try (PreparedStatement insert = connection.prepareStatement("insert into admission.decision (region_id, id, application_id,"
                + " decided_at, decided_on, decided_by, scheme, outcome, found, reason, facts, findings)"
                + " values (?, ?, ?, cast(? as date) + time '10:30', ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))")) {
            insert.setInt(1, region(number));
            insert.setObject(2, id);
            insert.setObject(3, id(number));
            insert.setObject(4, on);
            insert.setObject(5, on);
            insert.setObject(6, Demonstration.id("staff/" + (byManager ? "manager" : "officer") + (region(number) == SECOND ? "-b" : "")));
            insert.setString(7, result.scheme().code());
            insert.setString(8, choice.code());
            insert.setString(9, result.outcome().name());
            insert.setString(10, choice.needsReason(result.outcome()) ? reason(choice) : null);
            insert.setString(11, FactsJson.of(household).toString());
            insert.setString(12, FindingsJson.write(result.findings()));
            insert.executeUpdate();
        }
    }

    private static String reason(Choice choice) {
        return choice == Choice.ACCEPTED
                ? "Situation urgente confirmée par l’office social ; les pièces manquantes sont annoncées et seront vérifiées avant l’entrée."
                : "Le ménage a trouvé un logement adapté par ses propres moyens depuis sa demande.";
    }

    static KnownCommunes communes(Connection connection, int region) throws SQLException {
        Map<String, List<Period>> periods = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select code, period::text from dwelling.commune where region_id = ?")) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    periods.computeIfAbsent(row.getString(1), code -> new ArrayList<>()).add(PeriodConverter.period(row.getString(2)));
                }
            }
        }
        return new KnownCommunes(periods);
    }

    static HouseholdFacts facts(Connection connection, int number, LocalDate on) throws SQLException {
        return new HouseholdFacts(members(connection, number, on), incomes(connection, number, on), facts(connection, number));
    }

    private static List<Member> members(Connection connection, int number, LocalDate on) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select key, born, role from household.person"
                + " where region_id = ? and household_id = ? and belongs @> cast(? as date) order by position")) {
            ask(query, number, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(row.getString(1), row.getObject(2, LocalDate.class), Role.of(row.getString(3)).orElseThrow()));
                }
            }
        }
        return members;
    }

    private static List<Income> incomes(Connection connection, int number, LocalDate on) throws SQLException {
        List<Income> incomes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select person_key, kind, net, per from household.income"
                + " where region_id = ? and household_id = ? and period @> cast(? as date) order by position")) {
            ask(query, number, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    BigDecimal net = row.getBigDecimal(3);
                    incomes.add(new Income(row.getString(1), IncomeKind.of(row.getString(2)).orElseThrow(), net,
                            Per.of(row.getString(4)).orElseThrow()));
                }
            }
        }
        return incomes.isEmpty() ? null : incomes;
    }

    private static void ask(PreparedStatement query, int number, LocalDate on) throws SQLException {
        query.setInt(1, region(number));
        query.setObject(2, Demonstration.id("household/" + number));
        query.setObject(3, on);
    }

    private static Facts facts(Connection connection, int number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from household.household where region_id = ? and id = ?")) {
            query.setInt(1, region(number));
            query.setObject(2, Demonstration.id("household/" + number));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Facts(row.getString("commune_of_residence"), Motive.of(row.getString("motive_to_move")).orElse(null),
                        Fraction.parse(row.getString("owns_dwelling_share")).orElse(null),
                        row.getObject("right_of_stay_until", LocalDate.class), row.getObject("national_or_permanent", Boolean.class),
                        row.getObject("health_insured", Boolean.class), row.getObject("referred_by_social_service", Boolean.class),
                        HousingProblem.of(row.getString("housing_problem")).orElse(null),
                        row.getObject("accepts_follow_up", Boolean.class), row.getObject("accepts_project", Boolean.class),
                        row.getObject("international_protection", Boolean.class), row.getObject("leaves_shelter", Boolean.class),
                        row.getObject("social_rights", Boolean.class));
            }
        }
    }

    static int region(int number) {
        return number <= LAST_OF_REDANGE ? REDANGE : SECOND;
    }

    static UUID id(int number) {
        return Demonstration.id("application/" + number);
    }
}
