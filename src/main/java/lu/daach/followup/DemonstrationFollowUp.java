package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.ledger.Bookkeeping;
import lu.daach.organisation.Demonstration;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Sixty invented contacts, most of the housed households among them, the signals of a few, and the first aids of the register. */
@ApplicationScoped
class DemonstrationFollowUp implements Demonstration {

    private static final String NOTES = "demonstration-notes.csv";
    private static final CSVFormat FORM = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).setNullString("").get();
    /** The household that has its advance already. */
    private static final int ADVANCED = 50;

    /** Household, plan on track, visit wanted, the referent first, no letters until. */
    private static final Object[][] SIGNALS = {
        {1, true, false, false, null}, {2, false, false, true, "2026-12-15"}, {3, false, true, false, null}, {4, true, true, false, null},
        {10, true, false, true, null}, {13, false, false, true, "2026-11-30"}, {19, true, false, false, null}, {22, false, true, false, null},
        {31, true, false, false, null}, {33, false, false, true, null}, {43, true, false, false, null}, {91, true, true, false, null}};

    /**
     * Number, household, kind, arrived, amount, per, purpose, urgent; then outcome, decided on, decided by, reason, amount, first day, last
     * day, funding; then revoked on and why.
     */
    private static final Object[][] AIDS = {
        {1, 1, "health-insurance", "2026-02-12", "107.58", "month", "Couverture jusqu’à l’affiliation par l’employeur.", false,
            "granted", "2026-03-04", "board", "Aucune autre couverture n’est possible.", "107.58", "2026-03-01", null, "office",
            "2026-08-21", "L’employeur a affilié le demandeur."},
        {2, 10, "food", "2026-05-04", "80.00", "once", "Attente du premier salaire.", true,
            "granted", "2026-05-05", "president", "Urgence constatée lors de la visite.", "80.00", "2026-05-05", null, "donation", null, null},
        {3, 43, "pocket-money", "2026-06-01", "100.00", "month", "Jeune sans ressources pendant sa formation.", false,
            "granted", "2026-06-24", "board", "Le projet est suivi et la formation régulière.", "100.00", "2026-07-01", "2026-12-31", "office", null, null},
        {4, 6, "furniture", "2026-07-20", "650.00", "once", "Betten für zwei Kinder.", false,
            "refused", "2026-08-12", "board", "Die Möbel gehören zur Wohnung; die Agentur ersetzt sie.", null, null, null, null, null, null},
        {5, 8, "language-course", "2026-09-07", "180.00", "once", "Cours de luxembourgeois, niveau A1.", false,
            "granted", "2026-09-30", "board", "Fait partie du projet de vie convenu.", "180.00", "2026-10-01", null, "commune", null, null},
        {6, 50, "travel-advance", "2026-10-05", "900.00", "once", "Vol de la grand-mère, regroupement familial accordé.", false,
            "granted", "2026-10-28", "board", "Remboursable en neuf mensualités de 100 euros.", "900.00", "2026-11-02", null, "foundation", null, null},
        {7, 27, "energy", "2026-10-08", "240.00", "once", "Stroumrechnung vum Summer.", false, null, null, null, null, null, null, null, null, null, null},
        {8, 46, "deposit-advance", "2026-11-09", "1500.00", "once", "Garantie pour un logement privé après l’expulsion.", true,
            null, null, null, null, null, null, null, null, null, null},
        {9, 43, "health-insurance", "2026-11-10", "107.58", "month", "Jeune de moins de 25 ans, sans Revis.", false,
            "granted", "2026-11-12", "board", "Aucune autre couverture n’est possible.", "107.58", "2026-12-01", "2027-05-31", "office", null, null},
        {10, 43, "medicine", "2026-11-10", "60.00", "once", "Traitement prescrit.", true,
            "granted", "2026-11-11", "president", "Le traitement ne peut pas attendre.", "60.00", "2026-11-11", null, "office", null, null},
        {11, 43, "third-party-payment", "2026-11-10", "50.00", "month", "Consultations en attendant l’affiliation.", false,
            "granted", "2026-11-12", "board", "Jusqu’à l’affiliation.", "50.00", "2026-11-12", "2027-02-28", "office", null, null}};

    @Inject
    private Sealing sealing;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        try (Reader file = new InputStreamReader(DemonstrationFollowUp.class.getResourceAsStream(NOTES), StandardCharsets.UTF_8);
                PreparedStatement insert = connection.prepareStatement("insert into followup.note (region_id, id, household_id, organisation_id,"
                        + " author_id, kind, happened_on, shared_sealed, confidential, next_contact_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (CSVRecord row : FORM.parse(file)) {
                note(connection, insert, row);
            }
            insert.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signals(connection);
        aids(connection);
    }

    private void aids(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.aid (region_id, id, organisation_id, register_number,"
                + " household_id, kind, requested_on, amount, per, purpose_sealed, urgent, decide_by, outcome, decided_on, decided_by, reason_sealed,"
                + " granted_amount, starts_on, last_day, funding, revoked_on, revoked_sealed, registered_by, confirmed_on, confirmed, confirmation_sealed,"
                + " paid_out_on)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] one : AIDS) {
                int household = (int) one[1];
                LocalDate arrived = DemonstrationRows.day(one[3]);
                UUID id = Demonstration.id("aid/" + one[0]);
                boolean confirmed = "president".equals(one[10]) && arrived.isBefore(DemonstrationRows.day("2026-06-01"));
                DemonstrationRows.add(insert, REDANGE, id, DemonstrationRows.office(household), one[0], Demonstration.id("household/" + household),
                        one[2], arrived, amount(one[4]), one[5], sealed(connection, Aid.PURPOSE, id, one[6]), one[7], AidRules.decideBy(arrived), one[8],
                        DemonstrationRows.day(one[9]), one[10], sealed(connection, Aid.REASON, id, one[11]), amount(one[12]), DemonstrationRows.day(one[13]), DemonstrationRows.day(one[14]), one[15], DemonstrationRows.day(one[16]),
                        sealed(connection, Aid.REVOCATION, id, one[17]), Demonstration.id("staff/" + (household % 3 == 0 ? "social2" : "social")),
                        confirmed ? DemonstrationRows.day("2026-05-27") : null, confirmed ? Boolean.TRUE : null,
                        sealed(connection, Aid.CONFIRMATION, id, confirmed ? "Confirmé en séance." : null), household == ADVANCED ? DemonstrationRows.day("2026-11-02") : null);
            }
            insert.executeBatch();
        }
        advance(connection);
        vouchers(connection);
    }

    /** The flight of household 50: nine parts, the first of which came back. */
    private static void advance(Connection connection) throws SQLException {
        UUID aid = Demonstration.id("aid/6");
        BigDecimal part = new BigDecimal("100.00");
        LocalDate out = LocalDate.of(2026, 11, 2);
        LocalDate back = LocalDate.of(2026, 11, 12);
        UUID repayment = Demonstration.id("repayment/1");
        Map<String, UUID> booked = new Bookkeeping(connection, REDANGE).book(Advances.postings(aid, out, new Money(new BigDecimal("900.00")), repayment,
                back, new Money(part)), null);
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.instalment (region_id, aid_id, position, due_on, amount)"
                + " values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < 9; i++) {
                DemonstrationRows.add(insert, REDANGE, aid, i + 1, LocalDate.of(2026, 11, 10).plusMonths(i), part);
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.repayment (region_id, id, aid_id, received_on, amount,"
                + " posting_id, recorded_by) values (?, ?, ?, ?, ?, ?, ?)")) {
            DemonstrationRows.add(insert, REDANGE, repayment, aid, back, part, booked.get(Advances.causeOfBack(aid, repayment)), Demonstration.id("staff/social"));
            insert.executeBatch();
        }
    }

    private static void vouchers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.voucher (region_id, id, organisation_id, aid_id, year, number,"
                + " amount, place, issued_on, valid_until, issued_by, state, closed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            DemonstrationRows.add(insert, REDANGE, Demonstration.id("voucher/1"), DemonstrationRows.office(1), Demonstration.id("aid/2"), 2026, 1, new BigDecimal("40.00"), "Épicerie sociale",
                    LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 31), Demonstration.id("staff/social"), "used", LocalDate.of(2026, 5, 6));
            DemonstrationRows.add(insert, REDANGE, Demonstration.id("voucher/2"), DemonstrationRows.office(1), Demonstration.id("aid/2"), 2026, 2, new BigDecimal("40.00"), "Épicerie sociale",
                    LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 31), Demonstration.id("staff/social"), "used", LocalDate.of(2026, 5, 13));
            DemonstrationRows.add(insert, REDANGE, Demonstration.id("voucher/3"), DemonstrationRows.office(1), Demonstration.id("aid/5"), 2026, 3, new BigDecimal("180.00"), "École de langues",
                    LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), Demonstration.id("staff/social"), "open", null);
            DemonstrationRows.add(insert, REDANGE, Demonstration.id("voucher/4"), DemonstrationRows.office(1), Demonstration.id("aid/10"), 2026, 4, null, "Pharmacie du centre",
                    LocalDate.of(2026, 11, 11), LocalDate.of(2026, 12, 11), Demonstration.id("staff/social"), "open", null);
            DemonstrationRows.add(insert, REDANGE, Demonstration.id("voucher/5"), DemonstrationRows.office(1), Demonstration.id("aid/11"), 2026, 5, null, "Cabinet médical",
                    LocalDate.of(2026, 11, 12), LocalDate.of(2027, 2, 28), Demonstration.id("staff/social"), "open", null);
            insert.executeBatch();
        }
    }

    private byte[] sealed(Connection connection, String what, UUID aid, Object text) {
        return text == null ? null : sealing.seal(connection, Aid.place(REDANGE, DemonstrationRows.office(1), what, aid), ((String) text).getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal amount(Object text) {
        return text == null ? null : new BigDecimal((String) text);
    }

    private void note(Connection connection, PreparedStatement insert, CSVRecord row) throws SQLException {
        int household = Integer.parseInt(row.get("household"));
        UUID id = Demonstration.id("note/" + row.getRecordNumber());
        UUID office = DemonstrationRows.office(household);
        String shared = row.get("shared");
        String confidential = row.get("confidential");
        byte[] sealed = confidential == null ? null
                : sealing.seal(connection, Note.place(DemonstrationRows.region(household), office, id), confidential.getBytes(StandardCharsets.UTF_8));
        DemonstrationRows.add(insert, DemonstrationRows.region(household), id, Demonstration.id("household/" + household), office, Demonstration.id("staff/" + row.get("author")),
                row.get("kind"), LocalDate.parse(row.get("on")), shared == null ? null : sealing.seal(connection,
                        new SealedPlace(DemonstrationRows.region(household), office, OfficeSeals.NOTE_SHARED, id, 1), shared.getBytes(StandardCharsets.UTF_8)), sealed, DemonstrationRows.day(row.get("next")));
    }

    private static void signals(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.signals (region_id, household_id, plan_on_track,"
                + " visit_wanted, contact_us_first, no_letters_until, set_on, set_by) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] one : SIGNALS) {
                int household = (int) one[0];
                DemonstrationRows.add(insert, DemonstrationRows.region(household), Demonstration.id("household/" + household), one[1], one[2], one[3], DemonstrationRows.day(one[4]),
                        LocalDate.of(2026, 10, 30), DemonstrationRows.referent(household));
            }
            insert.executeBatch();
        }
    }
}
