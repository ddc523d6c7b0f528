package lu.daach.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Appends to the journal. A use-case says whom it is about; the guard writes the line when the use-case has gone well. */
@RequestScoped
public class Journal {

    @PersistenceContext
    private EntityManager entities;

    private String subjectKind;
    private String subjectId;
    private List<String> fields = List.of();

    /**
     * @param kind what is acted on, for example {@code owner}
     * @param id its id
     * @param changed the names of the fields that were changed or seen; may be empty
     */
    public void about(String kind, Object id, String... changed) {
        this.subjectKind = kind;
        this.subjectId = String.valueOf(id);
        this.fields = List.of(changed);
    }

    /** Writes one line in the present transaction, bound to the present region. */
    public void append(UUID staff, String name, String action, Trace trace, String note) {
        entities.flush();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal.entry (staff_id, staff_name, action, outcome, subject_kind, subject_id, fields, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            Array names = connection.createArrayOf("text", fields.toArray());
            insert.setObject(1, staff);
            insert.setString(2, name);
            insert.setString(3, action);
            insert.setString(4, trace.code());
            insert.setString(5, subjectKind);
            insert.setString(6, subjectId);
            insert.setArray(7, names);
            insert.setString(8, note);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be written, so nothing is done", e);
        } finally {
            subjectKind = null;
            subjectId = null;
            fields = List.of();
        }
    }

    /** Who read something of a subject in the bound region, the last one first. */
    public List<Reading> readsOf(String kind, String id, int most) {
        List<Reading> reads = new ArrayList<>();
        try (PreparedStatement query = entities.unwrap(Connection.class).prepareStatement("select at, staff_name, action from journal.entry"
                + " where region_id = kernel.region() and subject_kind = ? and subject_id = ? and outcome = 'read' order by id desc limit ?")) {
            query.setString(1, kind);
            query.setString(2, id);
            query.setInt(3, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reads.add(new Reading(row.getObject(1, OffsetDateTime.class), row.getString(2), row.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
        return reads;
    }

    /**
     * Somebody read something.
     *
     * @param action what they did, as the journal names it
     */
    public record Reading(OffsetDateTime at, String who, String action) {
    }
}
