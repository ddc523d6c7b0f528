package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.admission.rules.AllocationMethod;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.Eligibility;
import lu.daach.admission.rules.EligibilityQuestion;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.Home;
import lu.daach.admission.rules.Obstacle;
import lu.daach.admission.rules.Placing;
import lu.daach.admission.rules.Queue;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.organisation.Demonstration;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Verdict;

/** What happened on the waiting list of the demonstration: wishes, papers asked and late, signs of life, offers and their answers. */
@ApplicationScoped
class DemonstrationWaiting implements Demonstration {

    private static final int FIRST = 46;
    private static final int LAST_OF_REDANGE = 90;
    private static final int LAST = 98;
    private static final int DAYS_TO_WITHDRAW = 60;

    /** Day of the last contact and of a request to confirm that was not answered, by number. */
    private static final Map<Integer, LocalDate> CONFIRMATION_ASKED = Map.of(47, LocalDate.of(2026, 8, 20), 51, LocalDate.of(2026, 9, 15),
            53, LocalDate.of(2026, 10, 28), 54, LocalDate.of(2026, 9, 28));

    private record Heard(int number, LocalDate on, String medium, String note) {
    }

    private static final List<Heard> HEARD = List.of(
            new Heard(46, LocalDate.of(2026, 9, 21), "phone", "Cherche toujours ; préfère une commune proche de l’école."),
            new Heard(49, LocalDate.of(2026, 9, 2), "phone", null),
            new Heard(50, LocalDate.of(2026, 3, 5), "office", "A demandé où en est la liste d’attente."),
            new Heard(52, LocalDate.of(2026, 7, 20), "visit", null),
            new Heard(56, LocalDate.of(2026, 8, 11), "email", "Confirme sa demande."),
            new Heard(57, LocalDate.of(2026, 5, 29), "letter", null),
            new Heard(96, LocalDate.of(2026, 10, 6), "phone", null));

    private record Asked(int number, String kind, String about, LocalDate on, LocalDate due, LocalDate closed, Boolean received) {
    }

    private static final List<Asked> PAPERS = List.of(
            new Asked(47, "agreement", null, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31), LocalDate.of(2025, 7, 18), true),
            new Asked(57, "income", null, LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 28), null, null),
            new Asked(63, "right-of-stay", null, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2), null, null),
            new Asked(63, "residence", null, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2), LocalDate.of(2026, 11, 11), true),
            new Asked(66, "health-insurance", null, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 11, 11), LocalDate.of(2026, 10, 29), true),
            new Asked(66, "property", null, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 11, 11), LocalDate.of(2026, 10, 29), false),
            new Asked(72, "other", "Jugement de divorce", LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 9), null, null),
            new Asked(75, "income", null, LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 12), null, null),
            new Asked(75, "identity", null, LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 3), true),
            new Asked(86, "income", null, null, null, null, null),
            new Asked(87, "residence", null, null, null, null, null),
            new Asked(95, "income", null, LocalDate.of(2026, 10, 20), LocalDate.of(2026, 11, 19), null, null));

    private record Proposed(int number, int dwelling, LocalDate on, LocalDate by, String answer, LocalDate answered, String refusal, String note,
            boolean counts) {
    }

    private static final List<Proposed> OFFERS = List.of(
            new Proposed(49, 49, LocalDate.of(2025, 11, 17), LocalDate.of(2025, 11, 27), "refused", LocalDate.of(2025, 11, 24), "too-far", null, true),
            new Proposed(49, 49, LocalDate.of(2026, 1, 26), LocalDate.of(2026, 2, 5), "refused", LocalDate.of(2026, 2, 3), "other",
                    "Veut rester près de l’école des enfants.", true),
            new Proposed(52, 52, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 30), "refused", LocalDate.of(2026, 1, 28), "health",
                    "Ne peut pas monter deux étages.", false),
            new Proposed(51, 53, LocalDate.of(2026, 4, 28), LocalDate.of(2026, 5, 8), "withdrawn", LocalDate.of(2026, 5, 6), null,
                    "Un dégât des eaux a été découvert lors de la visite.", false),
            new Proposed(46, 52, LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 13), "refused", LocalDate.of(2026, 6, 12), "too-far", null, true),
            new Proposed(51, 53, LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 13), "none", LocalDate.of(2026, 8, 17), null, null, true),
            new Proposed(64, 49, LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 13), "accepted", LocalDate.of(2026, 11, 9), null, null, false),
            new Proposed(55, 51, LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 9), null, null, null, null, false),
            new Proposed(48, 48, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 20), null, null, null, null, false));

    private final Eligibility eligibility = new Eligibility(Rulebook.national());

    @Override
    public int order() {
        return 33;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        for (int number = 1; number <= LAST; number++) {
            wishes(connection, number);
        }
        for (Heard heard : HEARD) {
            contact(connection, heard);
        }
        for (Asked asked : PAPERS) {
            paper(connection, asked);
        }
        KnownCommunes communes = DemonstrationApplications.communes(connection, REDANGE);
        for (Proposed proposed : OFFERS) {
            offer(connection, proposed, communes);
        }
    }

    private static void wishes(Connection connection, int number) throws SQLException {
        LocalDate received = DemonstrationApplications.received(number);
        try (PreparedStatement update = connection.prepareStatement("update admission.application set wanted_communes = ?, consent_on = ?,"
                + " contact_on = ?, confirmation_asked_on = ?, ended_on = ? where region_id = ? and id = ?")) {
            update.setArray(1, connection.createArrayOf("text", wanted(number).toArray()));
            update.setObject(2, number % 7 == 3 && number >= FIRST ? null : received);
            update.setObject(3, HEARD.stream().filter(heard -> heard.number() == number).map(Heard::on).findFirst().orElse(null));
            update.setObject(4, CONFIRMATION_ASKED.get(number));
            update.setObject(5, DemonstrationApplications.status(number) == ApplicationStatus.WITHDRAWN ? received.plusDays(DAYS_TO_WITHDRAW) : null);
            update.setInt(6, DemonstrationApplications.region(number));
            update.setObject(7, DemonstrationApplications.id(number));
            update.executeUpdate();
        }
    }

    private static List<String> wanted(int number) {
        if (number > LAST_OF_REDANGE) {
            return number % 2 == 0 ? List.of("0901") : List.of();
        }
        return number % 4 == 1 ? List.of("0701", "0706", "0708") : number % 6 == 2 ? List.of("0704", "0706") : List.of();
    }

    private static void contact(Connection connection, Heard heard) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into admission.contact (region_id, id, application_id, heard_on, medium,"
                + " note, noted_by) values (?, ?, ?, ?, ?, ?, ?)")) {
            boolean second = heard.number() > LAST_OF_REDANGE;
            insert.setInt(1, second ? SECOND : REDANGE);
            insert.setObject(2, Demonstration.id("contact/" + heard.number()));
            insert.setObject(3, DemonstrationApplications.id(heard.number()));
            insert.setObject(4, heard.on());
            insert.setString(5, heard.medium());
            insert.setString(6, heard.note());
            insert.setObject(7, Demonstration.id(second ? "staff/social-b" : heard.number() % 2 == 0 ? "staff/social" : "staff/officer"));
            insert.executeUpdate();
        }
    }

    private static void paper(Connection connection, Asked asked) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into admission.paper (region_id, id, application_id, kind, about,"
                + " asked_on, due_on, closed_on, received) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, DemonstrationApplications.region(asked.number()));
            insert.setObject(2, Demonstration.id("paper/" + asked.number() + "/" + asked.kind()));
            insert.setObject(3, DemonstrationApplications.id(asked.number()));
            insert.setString(4, asked.kind());
            insert.setString(5, asked.about());
            insert.setObject(6, asked.on());
            insert.setObject(7, asked.due());
            insert.setObject(8, asked.closed());
            insert.setObject(9, asked.received());
            insert.executeUpdate();
        }
    }

    private void offer(Connection connection, Proposed proposed, KnownCommunes communes) throws SQLException {
        Ranking ranking = ranking(connection, proposed, communes);
        Integer placing = ranking.placing(DemonstrationApplications.id(proposed.number()));
        boolean inOrder = placing != null && placing == 1;
        try (PreparedStatement insert = connection.prepareStatement("insert into admission.offer (region_id, id, application_id, dwelling_id, place_id,"
                + " starts_on, offered_on, offered_by, answer_by, answer, answered_on, answered_by, refusal, note, counts, closed_on, place_in_order,"
                + " exception_reason, exception_by, ranking)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))")) {
            UUID officer = Demonstration.id("staff/" + (inOrder ? "officer" : "manager"));
            insert.setInt(1, REDANGE);
            insert.setObject(2, Demonstration.id("offer/" + proposed.number() + "/" + proposed.on()));
            insert.setObject(3, DemonstrationApplications.id(proposed.number()));
            insert.setObject(4, ranking.dwelling());
            insert.setObject(5, ranking.place());
            insert.setObject(6, proposed.on().plusMonths(1).withDayOfMonth(1));
            insert.setObject(7, proposed.on());
            insert.setObject(8, officer);
            insert.setObject(9, proposed.by());
            insert.setString(10, proposed.answer());
            insert.setObject(11, proposed.answered());
            insert.setObject(12, proposed.answer() == null ? null : Demonstration.id("staff/officer"));
            insert.setString(13, proposed.refusal());
            insert.setString(14, proposed.note());
            insert.setBoolean(15, proposed.counts());
            insert.setObject(16, proposed.answer() == null || proposed.answer().equals("accepted") ? null : proposed.answered());
            insert.setObject(17, placing);
            insert.setString(18, inOrder ? null : "Les ménages devant ont été joints et ne peuvent pas visiter à temps ; le logement serait resté vide.");
            insert.setObject(19, inOrder ? null : officer);
            insert.setString(20, RankingJson.write(ranking).toString());
            insert.executeUpdate();
        }
    }

    /** As it would have been seen on the day: of those who were accepted by then and are not housed. */
    private Ranking ranking(Connection connection, Proposed proposed, KnownCommunes communes) throws SQLException {
        LocalDate on = proposed.on();
        AllocationMethod method = QueueReader.method(on);
        List<QueueLine> lines = new ArrayList<>();
        for (int number = FIRST; number <= LAST_OF_REDANGE; number++) {
            ApplicationStatus status = DemonstrationApplications.status(number);
            boolean waits = status == ApplicationStatus.WAITING || status == ApplicationStatus.OFFERED;
            if (waits && !DemonstrationApplications.decidedOn(number).isAfter(on)) {
                lines.add(line(number, DemonstrationApplications.facts(connection, number, on), on, method, communes));
            }
        }
        Queue queue = new Queue(lines.stream().map(QueueLine::applicant).toList(), method);
        Home home = home(connection, proposed.dwelling());
        List<Placing> others = queue.others(home);
        Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
        others.forEach(other -> obstacles.merge(other.obstacle(), 1, Integer::sum));
        return new Ranking(on, Demonstration.id("dwelling/" + proposed.dwelling()), Demonstration.id("place/" + proposed.dwelling() + "/1"), home,
                ranked(queue.best(home, Ranking.MOST), lines), ranked(others, lines), obstacles, lines.size());
    }

    private QueueLine line(int number, HouseholdFacts household, LocalDate on, AllocationMethod method, KnownCommunes communes) {
        LocalDate received = DemonstrationApplications.received(number);
        List<String> priorities = eligibility.judge(new EligibilityQuestion(on, new LinkedHashSet<>(DemonstrationApplications.schemes(number)),
                        household, communes)).value().stream().flatMap(result -> result.priorities().stream())
                .filter(priority -> priority.verdict() == Verdict.MET).map(priority -> priority.rule()).distinct().toList();
        return new QueueLine(0, DemonstrationApplications.id(number), Demonstration.id("household/" + number), "", number, received, received,
                DemonstrationApplications.schemes(number), wanted(number), household.facts().communeOfResidence(), received, freshness(number, on), null,
                household.members().size(), method.need().rooms(household.members(), on),
                method.base(priorities.size(), household.facts().housingProblem(), (int) ChronoUnit.MONTHS.between(received, on)), List.of(),
                priorities, null, false);
    }

    /** Who was asked then and had not answered in time, slept. */
    private static Freshness freshness(int number, LocalDate on) {
        LocalDate asked = CONFIRMATION_ASKED.get(number);
        return asked != null && asked.plusDays(QueueReader.terms(on).answerDays()).isBefore(on) ? Freshness.ASLEEP : Freshness.FRESH;
    }

    private static List<Ranked> ranked(List<Placing> placings, List<QueueLine> lines) {
        return placings.stream().map(placing -> Ranked.of(lines.stream().filter(line -> line.application().equals(placing.application()))
                .findFirst().orElseThrow(), placing)).toList();
    }

    private static Home home(Connection connection, int dwelling) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select p.bedrooms, p.capacity, d.commune_code from dwelling.place p"
                + " join dwelling.dwelling d on d.region_id = p.region_id and d.id = p.dwelling_id where p.region_id = ? and p.id = ?")) {
            query.setInt(1, REDANGE);
            query.setObject(2, Demonstration.id("place/" + dwelling + "/1"));
            try (var row = query.executeQuery()) {
                row.next();
                return new Home(row.getInt(1), row.getInt(2), row.getString(3));
            }
        }
    }
}
