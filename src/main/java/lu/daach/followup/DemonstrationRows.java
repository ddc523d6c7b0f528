package lu.daach.followup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** What the invented rows of the follow-up share: where a household belongs and who accompanies it. */
final class DemonstrationRows {

    private static final int LAST_OF_REDANGE = 90;

    private DemonstrationRows() {
    }

    /** Fills the places of a statement in their order and adds it to the batch. */
    static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /** @param text null is no day */
    static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }

    static int region(int household) {
        return household <= LAST_OF_REDANGE ? Demonstration.REDANGE : Demonstration.SECOND;
    }

    static UUID referent(int household) {
        return Demonstration.id("staff/" + (household > LAST_OF_REDANGE ? "social-b" : household % 3 == 0 ? "social2" : "social"));
    }

    static UUID office(int household) {
        return Demonstration.id(household <= LAST_OF_REDANGE ? "organisation/Office social régional (démonstration)"
                : "organisation/Office social Musterdall (démonstration)");
    }

    /** A text that everybody of the office reads, as it is kept; null for null. */
    static byte[] sealed(Sealing sealing, Connection connection, int household, String column, UUID record, Object words) {
        SealedPlace place = new SealedPlace(region(household), office(household), column, record, 1);
        return words == null ? null : sealing.seal(connection, place, ((String) words).getBytes(StandardCharsets.UTF_8));
    }
}
