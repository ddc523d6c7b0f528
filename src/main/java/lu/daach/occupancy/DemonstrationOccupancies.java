package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.household.rules.DatedIncome;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.DeterminingIncome;
import lu.daach.household.rules.Facts;
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
import lu.daach.occupancy.rules.ReviewTerms;
import lu.daach.organisation.Demonstration;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Step;
import lu.daach.scheme.rules.SchemeBook;

/**
 * The contracts of the demonstration: 45 households of the canton and four of the second region, each reviewed once a year; and those who
 * lived in dwellings that stand empty today.
 */
@ApplicationScoped
class DemonstrationOccupancies implements Demonstration {

    private static final int WHOLE = 41;
    private static final int STAY_YEARS = 3;
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 15);
    private static final LocalDate NOT_ALL_DONE_FROM = LocalDate.of(2026, 8, 31);
    private static final BigDecimal AGREED = new BigDecimal("390.00");
    private static final Scheme[] SCHEMES = {Scheme.HAUSCARE, Scheme.HAUSCARE, Scheme.AIS, Scheme.HAUSCARE, Scheme.NEIEN_UFANK};

    private static final DeterminingIncome DETERMINING = new DeterminingIncome(Rulebook.national());

    private final Participation participation = new Participation(Rulebook.national());
    private final ReviewTerms reviews = new ReviewTerms(Rulebook.national());

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        DemonstrationSteps redange = new DemonstrationSteps(connection, REDANGE);
        DemonstrationSteps second = new DemonstrationSteps(connection, SECOND);
        new DemonstrationDeparted(connection).household();
        for (DemonstrationPast past : DemonstrationPast.OF_REDANGE) {
            past(connection, REDANGE, redange, past, "staff/officer");
        }
        for (DemonstrationPast past : DemonstrationPast.OF_SECOND) {
            past(connection, SECOND, second, past, "staff/officer-b");
        }
        for (int household = 1; household <= WHOLE; household++) {
            load(connection, REDANGE, redange, household, household, 1, "staff/officer");
        }
        load(connection, REDANGE, redange, 42, 60, 1, "staff/officer");
        load(connection, REDANGE, redange, 43, 60, 2, "staff/officer");
        load(connection, REDANGE, redange, 44, 60, 3, "staff/officer");
        load(connection, REDANGE, redange, 45, 59, 1, "staff/officer");
        for (int household = 91; household <= 94; household++) {
            load(connection, SECOND, second, household, household - 30, 1, "staff/officer-b");
        }
        new DemonstrationCourses(redange).load();
        new DemonstrationDeparted(connection).left();
        new DemonstrationCauses(connection).load();
    }

    private void load(Connection connection, int region, DemonstrationSteps steps, int household, int dwelling, int place, String officer)
            throws SQLException {
        Home home = home(connection, region, dwelling, place);
        LocalDate startsOn = home.held().startsOn().plusDays(household % 4 == 0 ? 14 : 0).plusMonths(household % 3);
        Scheme scheme = dwelling >= 59 && dwelling <= 60 ? Scheme.BETREIT_WUNNEN : SCHEMES[household % SCHEMES.length];
        LocalDate longest = StayLimit.lastDay(SchemeBook.delivered(), scheme, startsOn);
        LocalDate lastDay = household == DemonstrationCourses.EXTENDED ? DemonstrationCourses.FIRST_AGREED
                : longest == null ? startsOn.plusYears(STAY_YEARS).minusDays(1) : longest;
        Contract contract = new Contract(Demonstration.id("occupancy/" + household), household, dwelling, place, scheme, startsOn, lastDay, true);
        conclude(connection, region, steps, contract);
        live(connection, region, steps, contract, home, UNTIL, Demonstration.id(officer));
    }

    private void past(Connection connection, int region, DemonstrationSteps steps, DemonstrationPast past, String officer) throws SQLException {
        Home home = home(connection, region, past.dwelling(), 1);
        Scheme scheme = SCHEMES[past.household() % SCHEMES.length];
        LocalDate longest = StayLimit.lastDay(SchemeBook.delivered(), scheme, past.startsOn());
        LocalDate lastDay = longest == null ? past.startsOn().plusYears(STAY_YEARS).minusDays(1) : longest;
        Contract contract = new Contract(Demonstration.id("occupancy/past/" + past.household()), past.household(), past.dwelling(), 1, scheme,
                past.startsOn(), past.lastDay(), false);
        conclude(connection, region, steps, contract);
        UUID officerId = Demonstration.id(officer);
        steps.concluded(contract.id(), new ContractState(lastDay, reviews.nextDue(SchemeBook.delivered(), scheme, past.startsOn()), null, null, null, null, null));
        live(connection, region, steps, contract, home, past.lastDay(), officerId);
        leave(steps, contract, past, officerId);
    }

    private void leave(DemonstrationSteps steps, Contract contract, DemonstrationPast past, UUID officer) throws SQLException {
        LocalDate lastDay = past.lastDay();
        ContractState state = steps.state(contract.id());
        if (past.reason() == ExitReason.DEATH) {
            LocalDate diedOn = lastDay.minusDays(82);
            state = state.withDeath(new Death(diedOn, DemonstrationDeparted.NAME, null)).withLastDay(diedOn.plusMonths(3));
            steps.take(contract.id(), StepKind.DEATH, diedOn.plusDays(6), officer, null, state);
        } else if (past.reason() != ExitReason.TRANSFER && past.reason() != ExitReason.LEASE_ENDED) {
            boolean agency = past.reason() == ExitReason.AGENCY_NOTICE || past.reason() == ExitReason.BREACH;
            LocalDate givenOn = past.reason() == ExitReason.BREACH ? lastDay.minusDays(18) : lastDay.minusDays(41);
            String reason = !agency ? null : past.reason() == ExitReason.BREACH ? "Quatre mois d’impayés malgré deux plans, et des dégâts."
                    : "Le projet n’est plus suivi depuis six mois.";
            state = state.withNotice(new Notice(agency ? NoticeBy.AGENCY : NoticeBy.HOUSEHOLD, givenOn, lastDay,
                    past.reason() == ExitReason.BREACH, reason, null, null)).withLastDay(lastDay);
            steps.take(contract.id(), StepKind.NOTICE, givenOn.plusDays(1), officer, reason, state);
        }
        Exit exit = new Exit(past.reason(), past.destination(), past.state(), past.keys(), past.note(), lastDay);
        steps.take(contract.id(), StepKind.EXIT, lastDay, officer, null, state.withLastDay(lastDay).withExit(exit));
    }

    /**
     * A contract of the demonstration.
     *
     * @param applied whether it came of the household's application
     */
    private record Contract(UUID id, int household, int dwelling, int place, Scheme scheme, LocalDate startsOn, LocalDate lastDay, boolean applied) {
    }

    private void conclude(Connection connection, int region, DemonstrationSteps steps, Contract contract) throws SQLException {
        LocalDate due = reviews.nextDue(SchemeBook.delivered(), contract.scheme(), contract.startsOn());
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.occupancy"
                + " (region_id, id, household_id, dwelling_id, place_id, application_id, scheme, period, review_due_on)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            DemonstrationSteps.set(insert, region, contract.id(), Demonstration.id("household/" + contract.household()),
                    Demonstration.id("dwelling/" + contract.dwelling()),
                    Demonstration.id("place/" + contract.dwelling() + "/" + contract.place()),
                    contract.applied() ? Demonstration.id("application/" + contract.household()) : null, contract.scheme().code(),
                    PeriodConverter.range(new Period(contract.startsOn(), contract.lastDay().plusDays(1))), due);
        }
        steps.concluded(contract.id(), new ContractState(contract.lastDay(), due, null, null, null, null, null));
    }

    /** The first assessment, and then a review a year; some of the last ones are not done yet. */
    private void live(Connection connection, int region, DemonstrationSteps steps, Contract contract, Home home, LocalDate until, UUID officer)
            throws SQLException {
        Assessed paid = assess(connection, region, contract, contract.startsOn(), home);
        keep(connection, region, contract, paid, officer);
        for (LocalDate on = contract.startsOn().plusYears(1).withDayOfMonth(1); !on.isAfter(until); on = on.plusYears(1)) {
            if (on.isAfter(NOT_ALL_DONE_FROM) && contract.household() % 4 == 1) {
                return;
            }
            paid = review(connection, region, steps, contract, home, paid, on, officer);
        }
    }

    private Assessed review(Connection connection, int region, DemonstrationSteps steps, Contract contract, Home home, Assessed paid,
            LocalDate on, UUID officer) throws SQLException {
        Assessed found = assess(connection, region, contract, on, home);
        boolean change = !found.amounts().monthly().equals(paid.amounts().monthly())
                || !found.amounts().savings().equals(paid.amounts().savings());
        LocalDate reviewedOn = on.minusDays(9 + contract.household() % 14);
        ContractState before = steps.state(contract.id());
        UUID step = steps.take(contract.id(), StepKind.REVIEW, reviewedOn, officer, null,
                before.withReviewDueOn(reviews.nextDue(SchemeBook.delivered(), contract.scheme(), on)));
        UUID assessment = change ? keep(connection, region, contract, found, officer) : null;
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.review (region_id, id, occupancy_id, step_id, due_on,"
                + " reviewed_on, reviewed_by, reviewer, incomes, decision, applies_from, assessment_id, monthly_before, monthly_found,"
                + " monthly_after, facts, result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))")) {
            DemonstrationSteps.set(insert, region, Demonstration.id("review/" + contract.id() + "/" + on), contract.id(), step,
                    before.reviewDueOn(), reviewedOn, officer, steps.name(officer),
                    (found.income().equals(paid.income()) ? IncomesFound.CONFIRMED : IncomesFound.CHANGED).code(),
                    (change ? ReviewDecision.CHANGE : ReviewDecision.KEEP).code(), change ? on : null, assessment,
                    paid.amounts().monthly().amount(), found.amounts().monthly().amount(),
                    (change ? found : paid).amounts().monthly().amount(), found.facts(), found.result());
        }
        return change ? found : paid;
    }

    /**
     * What a household pays from a day on.
     *
     * @param income what counts by the year, as the steps write it; empty where it could not be worked out
     */
    private record Assessed(LocalDate on, Amounts amounts, String income, String facts, String result) {
    }

    private Assessed assess(Connection connection, int region, Contract contract, LocalDate on, Home home) throws SQLException {
        Determination determined = determined(connection, region, Demonstration.id("household/" + contract.household()), on);
        Ruling<Assessment> ruling = participation.assess(new ParticipationQuestion(contract.scheme(), on, determined.facts(Facts.NONE), home.facts()));
        Assessment assessed = ruling.value();
        String income = assessed == null ? "" : assessed.steps().stream().filter(step -> step.key().equals("income"))
                .map(Step::value).findFirst().orElse("");
        return new Assessed(on, Amounts.of(assessed, assessed == null ? AGREED : null, null), income,
                AssessmentArchive.facts(on, determined, home.facts()), AssessmentArchive.result(assessed));
    }

    private UUID keep(Connection connection, int region, Contract contract, Assessed assessed, UUID officer) throws SQLException {
        UUID id = Demonstration.id("assessment/" + contract.id() + "/" + assessed.on());
        Amounts amounts = assessed.amounts();
        try (PreparedStatement insert = connection.prepareStatement("insert into occupancy.assessment (region_id, id, occupancy_id,"
                + " applies_from, assessed_at, assessed_by, monthly, gross, savings, agreed_otherwise, facts, result)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))")) {
            DemonstrationSteps.set(insert, region, id, contract.id(), assessed.on(),
                    Timestamp.valueOf(assessed.on().minusDays(10).atTime(10, 0)), officer, amounts.monthly().amount(),
                    amounts.gross().amount(), amounts.savings().amount(), amounts.agreedOtherwise(), assessed.facts(), assessed.result());
        }
        return id;
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

    private static Determination determined(Connection connection, int region, UUID household, LocalDate on) throws SQLException {
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
        List<DatedIncome> incomes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select person_key, kind, net, per, cast(period as text) from household.income"
                + " where region_id = ? and household_id = ? order by position")) {
            query.setInt(1, region);
            query.setObject(2, household);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    incomes.add(new DatedIncome(row.getString(1), IncomeKind.of(row.getString(2)).orElseThrow(), row.getBigDecimal(3),
                            Per.of(row.getString(4)).orElseThrow(), PeriodConverter.period(row.getString(5)), false));
                }
            }
        }
        boolean known = incomes.stream().anyMatch(income -> income.period().contains(on));
        return DETERMINING.determine(on, members, known ? incomes : null, true);
    }
}
