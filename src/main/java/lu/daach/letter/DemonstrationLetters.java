package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.api.SentenceJson;
import lu.daach.dossier.SubjectKind;
import lu.daach.household.DerivationRow;
import lu.daach.household.DeterminationJson;
import lu.daach.household.rules.Determination;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.letter.rules.LetterText;
import lu.daach.occupancy.AssessmentSheet;
import lu.daach.organisation.Demonstration;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.rulebook.Step;
import lu.daach.rulebook.Verdict;
import lu.daach.sealing.Sealing;

/**
 * The heads of the invented organisations and some twenty letters of theirs, filled from the invented files. Their sheets are printed
 * when somebody first asks for them, so that the load does not wait for it.
 */
@ApplicationScoped
class DemonstrationLetters implements Demonstration {

    private static final String AGENCY = "HausCaRe (démonstration)";
    private static final String OFFICE = "Office social régional (démonstration)";
    private static final String SECOND_AGENCY = "Agence Musterdall (démonstration)";
    private static final String SECOND_OFFICE = "Office social Musterdall (démonstration)";

    private static final Map<String, LetterheadSheet> HEADS = Map.of(
            AGENCY, head("HausCaRe (démonstration)", "11, rue de l’Exemple\nL-8510 Redange-sur-Attert", "+352 00 00 01", "logement@hauscare.example",
                    "Redange", WindowSide.RIGHT),
            OFFICE, head("Office social régional (démonstration)", "2, place de l’Exemple\nL-8510 Redange-sur-Attert", "+352 00 00 02",
                    "accueil@office.example", "Redange", WindowSide.RIGHT),
            SECOND_AGENCY, head("Agence Musterdall (démonstration)", "1, rue du Modèle\nL-0000 Musterdall", "+352 00 00 03",
                    "logement@musterdall.example", "Musterdall", WindowSide.LEFT),
            SECOND_OFFICE, head("Office social Musterdall (démonstration)", "5, rue du Modèle\nL-0000 Musterdall", "+352 00 00 04",
                    "accueil@musterdall.example", "Musterdall", WindowSide.LEFT));

    /** A letter to write. @param household its number; @param day null: the day after what it tells of; @param status where it stands */
    private record Plan(String organisation, String writer, int household, TemplateKey template, LocalDate day, LetterStatus status) {
    }

    private static final List<Plan> PLANS = List.of(
            plan(3, TemplateKey.CONTRACT, null, LetterStatus.SENT), plan(12, TemplateKey.CONTRACT, null, LetterStatus.SENT),
            plan(42, TemplateKey.CONTRACT, null, LetterStatus.SENT),
            plan(61, TemplateKey.REFUSAL, null, LetterStatus.SENT), plan(67, TemplateKey.REFUSAL, null, LetterStatus.RETURNED),
            plan(68, TemplateKey.REFUSAL, null, LetterStatus.SENT), plan(47, TemplateKey.DECISION, null, LetterStatus.SENT),
            plan(49, TemplateKey.DECISION, null, LetterStatus.SENT), plan(51, TemplateKey.DECISION, null, LetterStatus.SENT),
            plan(1, TemplateKey.PARTICIPATION, "2026-01-15", LetterStatus.SENT), plan(5, TemplateKey.PARTICIPATION, "2026-02-10", LetterStatus.SENT),
            plan(9, TemplateKey.PARTICIPATION, "2026-06-12", LetterStatus.SENT), plan(45, TemplateKey.PARTICIPATION, "2026-09-03", LetterStatus.SENT),
            plan(2, TemplateKey.REVIEW, "2026-10-05", LetterStatus.SENT), plan(8, TemplateKey.REVIEW, "2026-10-05", LetterStatus.RETURNED),
            plan(52, TemplateKey.WAITING, "2026-09-15", LetterStatus.SENT), plan(70, TemplateKey.WAITING, "2026-09-15", LetterStatus.SENT),
            plan(50, TemplateKey.PAPERS, "2026-10-20", LetterStatus.SENT), plan(20, TemplateKey.REVIEW, "2026-11-10", LetterStatus.PRINTED),
            plan(11, TemplateKey.REVIEW, "2026-11-12", LetterStatus.TO_PRINT), plan(55, TemplateKey.PAPERS, "2026-11-13", LetterStatus.TO_PRINT),
            new Plan(OFFICE, "social", 53, TemplateKey.WAITING, LocalDate.of(2026, 10, 28), LetterStatus.SENT),
            new Plan(OFFICE, "social2", 33, TemplateKey.REVIEW, LocalDate.of(2026, 11, 13), LetterStatus.TO_PRINT),
            new Plan(SECOND_AGENCY, "officer-b", 91, TemplateKey.REVIEW, LocalDate.of(2026, 11, 4), LetterStatus.SENT));

    private static final List<String> STREETS = List.of("14, rue du Moulin", "7, Grand-Rue", "3, rue des Prés", "22, rue de la Fontaine", "9, an der Gaass");

    private static Plan plan(int household, TemplateKey template, String day, LetterStatus status) {
        return new Plan(AGENCY, household % 4 == 0 ? "manager" : "officer", household, template, day == null ? null : LocalDate.parse(day), status);
    }

    private static LetterheadSheet head(String name, String address, String phone, String email, String place, WindowSide side) {
        return new LetterheadSheet(null, 1, name, address, phone, email, null, place, "Organisation inventée pour la démonstration", side, null, null);
    }

    @Inject
    private Sealing sealing;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        for (Map.Entry<String, LetterheadSheet> head : HEADS.entrySet()) {
            head(connection, head.getKey(), head.getValue());
        }
        ownWording(connection);
        List<Written> written = new ArrayList<>();
        for (Plan plan : PLANS) {
            Written letter = written(connection, plan);
            if (letter != null) {
                written.add(letter);
            }
        }
        written.add(toOwner(connection));
        written.sort(java.util.Comparator.comparing(Written::day).thenComparing(Written::file));
        Map<String, Integer> numbers = new HashMap<>();
        for (Written letter : written) {
            add(connection, letter, numbers.merge(letter.plan().organisation() + letter.day().getYear(), 1, Integer::sum));
        }
    }

    /** A letter that is filled. @param file the household or owner; @param subject what it is about */
    private record Written(Plan plan, LocalDate day, SubjectKind kind, UUID subject, UUID file, Language language, String reference,
            String recipient, String subjectLine, String text) {
    }

    private Written written(Connection connection, Plan plan) throws SQLException {
        UUID household = Demonstration.id("household/" + plan.household());
        Language language;
        int number;
        try (PreparedStatement select = connection.prepareStatement("select language, file_number from household.household where id = ?")) {
            select.setObject(1, household);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                language = Language.of(row.getString(1));
                number = row.getInt(2);
            }
        }
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select first_name, last_name from household.person"
                + " where household_id = ? and role in ('applicant', 'partner') order by position")) {
            select.setObject(1, household);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1) + " " + row.getString(2));
                }
            }
        }
        LetterValues values = new LetterValues(language);
        values.put(LetterKey.RECIPIENT, LetterValues.together(names, language));
        Told told = new Told();
        application(connection, household, values, told);
        contract(connection, household, values, told);
        SubjectKind kind = plan.template().kinds().get(0);
        UUID subject = kind == SubjectKind.APPLICATION ? told.application : told.contract;
        LocalDate day = plan.day() != null ? plan.day() : kind == SubjectKind.APPLICATION ? told.decided : told.begins;
        if (subject == null || day == null) {
            return null;
        }
        values.put(LetterKey.TODAY, day);
        values.put(LetterKey.IN_14, day.plusDays(14));
        values.put(LetterKey.IN_30, day.plusDays(30));
        values.put(LetterKey.IN_60, day.plusDays(60));
        values.put(LetterKey.IN_90, day.plusDays(90));
        values.lines(LetterKey.MISSING, List.of("- " + Messages.text(language, "admission.rule.incomeCeiling"),
                "- " + Messages.text(language, "admission.rule.rightOfStay")));
        values.put(LetterKey.PAPERS_DUE, day.plusDays(30));
        DeliveredTexts.Wording wording = DeliveredTexts.of(plan.template(), language);
        String subjectLine = LetterText.fill(wording.subjectLine(), values.written());
        String text = LetterText.fill(wording.text(), values.written());
        if (!LetterText.open(subjectLine + "\n" + text, "").isEmpty()) {
            return null;
        }
        List<String> address = new ArrayList<>(names);
        address.addAll(told.home != null ? LetterValues.addressLines(told.home)
                : List.of(STREETS.get(plan.household() % STREETS.size()), "L-8506 Redange-sur-Attert"));
        return new Written(plan, day, kind, subject, household, language, Integer.toString(number), String.join("\n", address), subjectLine, text);
    }

    /** What the letter's file tells beside its values. */
    private static final class Told {
        private UUID application;
        private UUID contract;
        private LocalDate decided;
        private LocalDate begins;
        private String home;
    }

    private static void application(Connection connection, UUID household, LetterValues values, Told told) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select a.id, a.received_on, d.decided_on, d.scheme, d.reason, d.findings"
                + " from admission.application a left join admission.decision d on d.region_id = a.region_id and d.application_id = a.id"
                + " where a.household_id = ? order by a.received_on desc, d.decided_at desc limit 1")) {
            select.setObject(1, household);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                told.application = (UUID) row.getObject(1);
                values.put(LetterKey.RECEIVED, row.getObject(2, LocalDate.class));
                told.decided = row.getObject(3, LocalDate.class);
                if (told.decided != null) {
                    values.put(LetterKey.DECIDED, told.decided);
                    values.put(LetterKey.DECIDED_SCHEME, LetterValues.scheme(Scheme.of(row.getString(4)).orElseThrow(), values.language()));
                    values.put(LetterKey.REASON, row.getString(5));
                    values.lines(LetterKey.FINDINGS, LetterValues.findings(findings(row.getString(6)), values.language()));
                }
            }
        }
    }

    private static void contract(Connection connection, UUID household, LetterValues values, Told told) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select o.id, lower(o.period), upper(o.period), o.scheme, d.address, s.monthly,"
                + " s.gross, s.savings, s.applies_from, s.result, s.facts from occupancy.occupancy o"
                + " join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id"
                + " left join lateral (select * from occupancy.assessment s where s.region_id = o.region_id and s.occupancy_id = o.id"
                + " order by s.applies_from desc limit 1) s on true where o.household_id = ? order by lower(o.period) desc limit 1")) {
            select.setObject(1, household);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                told.contract = (UUID) row.getObject(1);
                told.begins = row.getObject(2, LocalDate.class);
                told.home = row.getString(5);
                LocalDate endsBefore = row.getObject(3, LocalDate.class);
                values.put(LetterKey.ADDRESS, told.home);
                values.put(LetterKey.STARTS, told.begins);
                values.put(LetterKey.ENDS, endsBefore == null ? null : endsBefore.minusDays(1));
                values.put(LetterKey.SCHEME, LetterValues.scheme(Scheme.of(row.getString(4)).orElseThrow(), values.language()));
                if (row.getBigDecimal(6) != null) {
                    JsonObject result = object(row.getString(10));
                    List<Determination.Line> incomes = DeterminationJson.lines(object(row.getString(11)).getJsonObject("determination"));
                    values.participation(new AssessmentSheet(row.getObject(9, LocalDate.class), new Money(row.getBigDecimal(6)),
                            new Money(row.getBigDecimal(7)), new Money(row.getBigDecimal(8)), false, incomes, steps(result.getJsonArray("steps")), List.of(),
                            SentenceJson.readAll(result.getJsonArray("text"))), DerivationRow.of(incomes, firstNames(connection, household)::get, values.language()));
                }
            }
        }
    }

    private static Map<String, String> firstNames(Connection connection, UUID household) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select key, first_name from household.person where household_id = ?")) {
            select.setObject(1, household);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }

    private static List<Step> steps(JsonArray steps) {
        return steps.getValuesAs((JsonObject step) -> new Step(step.getString("key"), step.getString("value"), step.getString("unit")));
    }

    private static List<Finding> findings(String document) {
        return object(document).getJsonArray("findings").getValuesAs((JsonObject finding) -> {
            JsonObject source = finding.getJsonObject("source");
            return new Finding(finding.getString("rule"), Verdict.valueOf(finding.getString("verdict")), null, null,
                    new Source(source.getString("act"), source.getString("article"), null, LocalDate.parse(source.getString("from"))),
                    SentenceJson.read(finding.getJsonObject("text")));
        });
    }

    private static JsonObject object(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject();
        }
    }

    private static Written toOwner(Connection connection) throws SQLException {
        UUID owner = Demonstration.id("owner/3");
        String name;
        try (PreparedStatement select = connection.prepareStatement("select coalesce(first_name || ' ' || last_name, name) from lease.owner where id = ?")) {
            select.setObject(1, owner);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                name = row.getString(1);
            }
        }
        DeliveredTexts.Wording wording = DeliveredTexts.of(TemplateKey.OWNER_LETTER, Language.FR);
        Map<String, String> values = Map.of("? objet de la lettre", "Visite annuelle de votre logement", "? texte de la lettre",
                "Comme chaque année, nous souhaitons passer dans votre logement avec vous. Le rendez-vous proposé est le 2 décembre 2026 à 14 heures.\n\n"
                        + "Nous regarderons ensemble la chaudière, les fenêtres et la cuisine, et nous noterons ce qui est à prévoir.");
        return new Written(new Plan(AGENCY, "officer", 0, TemplateKey.OWNER_LETTER, null, LetterStatus.SENT), LocalDate.of(2026, 11, 3),
                SubjectKind.OWNER, owner, owner, Language.FR, null, name + "\n18, rue de la Gare\nL-8508 Redange-sur-Attert",
                LetterText.fill(wording.subjectLine(), values), LetterText.fill(wording.text(), values));
    }

    private static int region(String organisation) {
        return organisation.equals(AGENCY) || organisation.equals(OFFICE) ? REDANGE : SECOND;
    }

    private static UUID organisation(String name) {
        return Demonstration.id("organisation/" + name);
    }

    private static UUID headId(String organisation) {
        return Demonstration.id("letterhead/" + organisation);
    }

    private static void head(Connection connection, String organisation, LetterheadSheet head) throws SQLException {
        String writer = organisation.equals(AGENCY) ? "manager" : organisation.equals(OFFICE) ? "social"
                : organisation.equals(SECOND_AGENCY) ? "manager-b" : "social-b";
        run(connection.prepareStatement("insert into letter.letterhead (region_id, id, organisation_id, version, name, address, phone, email, web, place, closing,"
                + " window_side, changed_by, changed_by_name) select ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, s.id, s.name"
                + " from organisation.staff s where s.id = ?"), region(organisation), headId(organisation), organisation(organisation), head.name(),
                head.address(), head.phone(), head.email(), head.web(), head.place(), head.closing(), head.windowSide().code(),
                Demonstration.id("staff/" + writer));
    }

    /** One wording that the agency has made its own, to see what that looks like. */
    private static void ownWording(Connection connection) throws SQLException {
        DeliveredTexts.Wording wording = DeliveredTexts.of(TemplateKey.WAITING, Language.FR);
        run(connection.prepareStatement("insert into letter.template (region_id, id, organisation_id, key, language, version, subject_line, body, changed_at,"
                + " changed_by, changed_by_name) select ?, ?, ?, ?, 'fr', 1, ?, ?, timestamptz '2026-08-20 10:00+02', s.id, s.name"
                + " from organisation.staff s where s.id = ?"), REDANGE, Demonstration.id("letter-template/waiting"), organisation(AGENCY),
                TemplateKey.WAITING.code(), wording.subjectLine(),
                wording.text().replace("Un appel, un e-mail", "Vous pouvez aussi passer à notre bureau le mardi matin. Un appel, un e-mail"),
                Demonstration.id("staff/manager"));
    }

    private void add(Connection connection, Written letter, int number) throws SQLException {
        Plan plan = letter.plan();
        int region = region(plan.organisation());
        UUID id = Demonstration.id("letter/" + plan.organisation() + "/" + letter.day().getYear() + "/" + number);
        boolean toOwner = plan.template().toOwner();
        boolean sealed = plan.organisation().equals(OFFICE) || plan.organisation().equals(SECOND_OFFICE);
        run(connection.prepareStatement("insert into letter.letter (region_id, id, organisation_id, year, number, subject_kind, subject_id, household_id, owner_id,"
                + " template, template_version, language, channel, recipient, subject_line, subject_line_sealed, body, body_sealed, file_reference, written_on, written_at, written_by,"
                + " written_by_name, letterhead_id) select ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, 0, ?, 'post', ?, ?, ?, ?, ?, ?, ?,"
                + " ?::date + time '10:00', s.id, s.name, ? from organisation.staff s where s.id = ?"),
                region, id, organisation(plan.organisation()), letter.day().getYear(), number, letter.kind().code(), letter.subject(),
                toOwner ? null : letter.file().toString(), toOwner ? letter.file().toString() : null, plan.template().code(), letter.language().code(),
                letter.recipient(), sealed ? null : letter.subjectLine(), sealed ? sealed(connection, plan, Letter.SUBJECT_LINE, id, letter.subjectLine()) : null,
                sealed ? null : letter.text(), sealed ? sealed(connection, plan, Letter.BODY, id, letter.text()) : null,
                letter.reference(), Date.valueOf(letter.day()), Date.valueOf(letter.day()),
                headId(plan.organisation()), Demonstration.id("staff/" + plan.writer()));
        int step = 0;
        for (LetterStatus passed : Arrays.copyOf(LetterStatus.values(), plan.status().ordinal() + 1)) {
            if (passed != LetterStatus.TO_PRINT) {
                LocalDate day = passed == LetterStatus.RETURNED ? letter.day().plusDays(9) : letter.day();
                step++;
                UUID mark = Demonstration.id("letter-mark/" + id + "/" + step);
                String note = passed == LetterStatus.RETURNED ? "Destinataire inconnu à l’adresse" : null;
                run(connection.prepareStatement("insert into letter.mark (region_id, id, letter_id, kind, on_day, note, note_sealed, marked_at, marked_by, marked_by_name)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?::date + make_interval(hours => ?), s.id, s.name from organisation.staff s where s.id = ?"),
                        region, mark, id, passed.code(), Date.valueOf(day),
                        sealed ? null : note, sealed && note != null ? sealed(connection, plan, PlainLetters.NOTE, mark, note) : null, Date.valueOf(day), 10 + step,
                        Demonstration.id("staff/" + plan.writer()));
            }
        }
    }

    private byte[] sealed(Connection connection, Plan plan, String column, UUID record, String words) throws SQLException {
        return sealing.seal(connection, Letter.place(region(plan.organisation()), organisation(plan.organisation()), column, record),
                words.getBytes(StandardCharsets.UTF_8));
    }

    private static void run(PreparedStatement insert, Object... values) throws SQLException {
        try (PreparedStatement statement = insert) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
