package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.sealing.Sealing;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Sixty invented contacts, most of the housed households among them, and the signals of a few. */
@ApplicationScoped
class DemonstrationFollowUp implements Demonstration {

    private static final String NOTES = "demonstration-notes.csv";
    private static final CSVFormat FORM = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).setNullString("").get();
    private static final int LAST_OF_REDANGE = 90;

    /** Household, plan on track, visit wanted, the referent first, no letters until. */
    private static final Object[][] SIGNALS = {
        {1, true, false, false, null}, {2, false, false, true, "2026-12-15"}, {3, false, true, false, null}, {4, true, true, false, null},
        {10, true, false, true, null}, {13, false, false, true, "2026-11-30"}, {19, true, false, false, null}, {22, false, true, false, null},
        {31, true, false, false, null}, {33, false, false, true, null}, {43, true, false, false, null}, {91, true, true, false, null}};

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
                        + " author_id, kind, happened_on, shared, confidential, next_contact_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (CSVRecord row : FORM.parse(file)) {
                note(connection, insert, row);
            }
            insert.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signals(connection);
    }

    private void note(Connection connection, PreparedStatement insert, CSVRecord row) throws SQLException {
        int household = Integer.parseInt(row.get("household"));
        UUID id = Demonstration.id("note/" + row.getRecordNumber());
        UUID office = office(household);
        String confidential = row.get("confidential");
        byte[] sealed = confidential == null ? null
                : sealing.seal(connection, Note.place(region(household), office, id), confidential.getBytes(StandardCharsets.UTF_8));
        set(insert, region(household), id, Demonstration.id("household/" + household), office, Demonstration.id("staff/" + row.get("author")),
                row.get("kind"), LocalDate.parse(row.get("on")), row.get("shared"), sealed, day(row.get("next")));
    }

    private static void signals(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into followup.signals (region_id, household_id, plan_on_track,"
                + " visit_wanted, contact_us_first, no_letters_until, set_on, set_by) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] one : SIGNALS) {
                int household = (int) one[0];
                String referent = household > LAST_OF_REDANGE ? "social-b" : household % 3 == 0 ? "social2" : "social";
                set(insert, region(household), Demonstration.id("household/" + household), one[1], one[2], one[3], day((String) one[4]),
                        LocalDate.of(2026, 10, 30), Demonstration.id("staff/" + referent));
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static int region(int household) {
        return household <= LAST_OF_REDANGE ? REDANGE : SECOND;
    }

    private static UUID office(int household) {
        return Demonstration.id(household <= LAST_OF_REDANGE ? "organisation/Office social régional (démonstration)"
                : "organisation/Office social Musterdall (démonstration)");
    }
}
