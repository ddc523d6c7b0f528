package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Invented people at the open desk, households that pass from hand to hand, look for another home, and stood alone afterwards. */
@ApplicationScoped
class DemonstrationPaths implements Demonstration {

    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;
    private static final int UNTIL = 8;

    /** Day, name, telephone, need, language, interpreter, words, next, due, closed, taken by. */
    private static final Object[][] DROP_INS = {
        {"2026-11-13", "Rosa Teixeira", "+352 621 100 301", "rent-debt", "pt", false, "Zwou Rechnunge leien op, Loun kënnt eréischt den 30.", "appointment", "2026-11-17", null, "social"},
        {"2026-11-13", "Un homme, prénom Samuel", null, "housing", "ti", true, "Dort chez un cousin depuis trois semaines.", "call-back", "2026-11-17", null, "social2"},
        {"2026-11-13", "Monique Faltz", "+352 26 62 10 17", "energy", "lb", false, null, "answered", null, "2026-11-13", "social"},
        {"2026-11-06", "Driss El Amrani", "+352 691 220 415", "eviction", "fr", false, "Jugement reçu, délai jusqu’au 15 janvier.", "file", "2026-11-10", null, "social"},
        {"2026-11-06", "Olena Kovalenko", "+352 661 318 902", "papers", "uk", true, null, "sent-on", null, "2026-11-06", "social2"},
        {"2026-10-30", "Fernande Graas", null, "food", "lb", false, null, "answered", null, "2026-10-30", "social"}};

    /** Household, from, to, message, asked on, state, answered on, reason. */
    private static final Object[][] HAND_OVERS = {
        {3, "social2", "social", "Le ménage déménage dans votre secteur.", "2026-11-12", "asked", null, null},
        {13, "social", "social2", "Spricht Dari; Sie hatten ihn im Kurs.", "2026-11-09", "refused", "2026-11-11", "Meine Liste ist voll bis Januar."}};

    /** Household, kind, day, what, asked again on, state, answered on, answer, and the last day that a request asks for. */
    private static final Object[][] WAYS_OUT = {
        {1, "snhbm", "2026-03-18", "Dossier 2026-0417", "2026-12-18", "open", null, null},
        {1, "search", "2026-10-02", "Deux chambres à Ettelbruck, 1 150 euros", null, "refused", "2026-10-09", "Le propriétaire demande deux salaires."},
        {1, "search", "2026-11-06", "Une chambre à Redange, 890 euros", "2026-11-20", "open", null, null},
        {2, "fonds-du-logement", "2026-05-07", "Antrag mit allen Papieren abgegeben", "2027-01-15", "open", null, null},
        {4, "extension", "2026-10-20", "Schouljoer vun de Kanner bis Juli", "2026-11-30", "open", null, null, "2028-07-15"},
        {10, "search", "2026-09-14", "Visite à Beckerich", null, "withdrawn", "2026-09-15", null}};

    /** Household, closed on, outcome, destination, remark, result at six months and its day. */
    private static final Object[][] CLOSINGS = {
        {86, "2026-04-30", "reached", "private", "Bail signé à Arlon, enfants inscrits.", "stands", "2026-11-03"},
        {87, "2026-05-12", "reached", "snhbm", null, null, null},
        {88, "2026-09-01", "partly", "family", "Zeréck bei d’Eltere bis en neit Doheem do ass.", null, null}};

    @Inject
    private Sealing sealing;

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        dropIns(connection);
        handOvers(connection);
        waysOut(connection);
        closings(connection);
        budget(connection);
        amounts(connection);
    }

    private void dropIns(Connection connection) throws SQLException {
        UUID office = DemonstrationRows.office(1);
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.drop_in (region_id, id, organisation_id, taken_by, on_day, taken_at,"
                + " name, phone, need, language, interpreter, words, next_step, due_on, closed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < DROP_INS.length; i++) {
                Object[] one = DROP_INS[i];
                UUID id = Demonstration.id("drop-in/" + (i + 1));
                LocalDate on = DemonstrationRows.day(one[0]);
                OffsetDateTime at = on.atTime(9, 10 + 7 * (i % 3)).atOffset(ZoneOffset.UTC);
                DemonstrationRows.add(insert, REDANGE, id, office, Demonstration.id("staff/" + one[10]), on, at, one[1], one[2], one[3], one[4], one[5],
                        sealed(connection, DropInStore.place(REDANGE, office, id), (String) one[6]), one[7], DemonstrationRows.day(one[8]),
                        DemonstrationRows.day(one[9]));
            }
            insert.executeBatch();
        }
    }

    private void handOvers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.hand_over (region_id, id, household_id, organisation_id, referent_id,"
                + " asked_by, asked_of, message_sealed, asked_on, answer_due_on, state, answered_on, answered_at, reason_sealed)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] one : HAND_OVERS) {
                int household = (int) one[0];
                LocalDate asked = DemonstrationRows.day(one[4]);
                LocalDate answered = DemonstrationRows.day(one[6]);
                UUID from = Demonstration.id("staff/" + one[1]);
                UUID id = Demonstration.id("hand-over/" + household);
                DemonstrationRows.add(insert, REDANGE, id, Demonstration.id("household/" + household),
                        DemonstrationRows.office(household), from, from, Demonstration.id("staff/" + one[2]), DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.MESSAGE, id, one[3]), asked, asked.plusDays(7), one[5], answered,
                        answered == null ? null : answered.atTime(9, 0).atOffset(ZoneOffset.UTC), DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.REFUSAL, id, one[7]));
            }
            insert.executeBatch();
        }
    }

    private void waysOut(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.way_out (region_id, id, household_id, organisation_id, made_by, kind,"
                + " on_day, what_sealed, next_on, state, answered_on, answer_sealed, asked_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < WAYS_OUT.length; i++) {
                Object[] one = WAYS_OUT[i];
                int household = (int) one[0];
                UUID id = Demonstration.id("way-out/" + (i + 1));
                DemonstrationRows.add(insert, REDANGE, id, Demonstration.id("household/" + household),
                        DemonstrationRows.office(household), DemonstrationRows.referent(household), one[1], DemonstrationRows.day(one[2]),
                        DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.WAY, id, one[3]), DemonstrationRows.day(one[4]), one[5],
                        DemonstrationRows.day(one[6]), DemonstrationRows.sealed(sealing, connection, household, OfficeSeals.ANSWER, id, one[7]),
                        one.length > UNTIL ? DemonstrationRows.day(one[UNTIL]) : null);
            }
            insert.executeBatch();
        }
    }

    private void closings(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.closing (region_id, id, household_id, organisation_id, closed_by,"
                + " closed_on, outcome, destination, remark, six_due_on, six_result, six_on, twelve_due_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] one : CLOSINGS) {
                int household = (int) one[0];
                UUID id = Demonstration.id("closing/" + household);
                UUID office = DemonstrationRows.office(household);
                LocalDate on = DemonstrationRows.day(one[1]);
                DemonstrationRows.add(insert, REDANGE, id, Demonstration.id("household/" + household), office, DemonstrationRows.referent(household), on, one[2],
                        one[3], sealed(connection, ClosingStore.place(REDANGE, office, id), (String) one[4]), on.plusMonths(HALF_YEAR), one[5],
                        DemonstrationRows.day(one[6]), on.plusMonths(YEAR));
            }
            insert.executeBatch();
        }
    }

    private void budget(Connection connection) throws SQLException {
        UUID id = Demonstration.id("budget/1");
        UUID office = DemonstrationRows.office(1);
        BudgetCard card = new BudgetCard(Map.of("wage", new BigDecimal("2180.00"), "child", new BigDecimal("299.86")),
                Map.of("energy", new BigDecimal("148.00"), "phone", new BigDecimal("46.00"), "transport", new BigDecimal("35.00"),
                        "insurance", new BigDecimal("62.50"), "school", new BigDecimal("40.00")),
                List.of(new BudgetCard.Debt("Fournisseur d’énergie (démonstration)", new BigDecimal("840.00"), new BigDecimal("120.00"),
                        new BigDecimal("60.00"), LocalDate.of(2027, 1, 1)),
                        new BudgetCard.Debt("Crédit voiture (démonstration)", new BigDecimal("3200.00"), new BigDecimal("180.00"), null, null)),
                new BigDecimal("1350.00"), new BigDecimal("247.74"));
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.budget (region_id, id, household_id, organisation_id, drawn_by,"
                + " drawn_on, content) values (?, ?, ?, ?, ?, ?, ?)")) {
            DemonstrationRows.add(insert, REDANGE, id, Demonstration.id("household/1"), office, DemonstrationRows.referent(1), LocalDate.of(2026, 10, 6),
                    sealed(connection, BudgetStore.place(REDANGE, office, id), BudgetJson.write(card)));
            insert.executeBatch();
        }
    }

    /** One office has decided for itself what it usually gives for food. */
    private static void amounts(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.aid_amount (region_id, organisation_id, kind, applies_from, amount,"
                + " source, set_by, set_on) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            DemonstrationRows.add(insert, REDANGE, DemonstrationRows.office(1), "food", LocalDate.of(2026, 1, 1), new BigDecimal("60.00"),
                    "Conseil d’administration du 11 décembre 2025 (démonstration)", DemonstrationRows.referent(1), LocalDate.of(2025, 12, 15));
            insert.executeBatch();
        }
    }

    /** Null for null. */
    private byte[] sealed(Connection connection, SealedPlace place, String words) {
        return words == null ? null : sealing.seal(connection, place, words.getBytes(StandardCharsets.UTF_8));
    }
}
