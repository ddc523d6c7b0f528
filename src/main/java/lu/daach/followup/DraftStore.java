package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps what the caller has typed and not saved: one draft a household, for its author alone, always sealed. */
@ApplicationScoped
class DraftStore {

    private static final String FIND = """
            select id, version, organisation_id, content from followup.draft
            where region_id = kernel.region() and author_id = ? and household_id = ?""";

    private static final String WRITE = """
            insert into followup.draft (id, version, author_id, household_id, organisation_id, content) values (?, ?, ?, ?, ?, ?)
            on conflict (region_id, id) do update
                set version = excluded.version, organisation_id = excluded.organisation_id, content = excluded.content,
                    saved_at = clock_timestamp()
            returning saved_at""";

    private static final String DROP = "delete from followup.draft where region_id = kernel.region() and author_id = ? and household_id = ?";

    /** Two windows of one person save one after the other. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('followup.draft/' || ? || '/' || ?, 0))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    private record Row(UUID id, int version, UUID organisation, byte[] content) {

        SealedPlace place(int region) {
            return new SealedPlace(region, organisation, "followup.draft.content", id, version);
        }
    }

    /** Null when there is none, or none that can be opened. */
    DraftCard find(Actor author, UUID household) {
        try {
            Row row = row(author, household);
            return row == null ? null : DraftJson.read(sealing.text(row.place(author.region()), row.content()));
        } catch (BrokenSeal e) {
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException("the draft cannot be read", e);
        }
    }

    /** @return when it was kept, by the database's clock */
    OffsetDateTime keep(Actor author, UUID household, DraftCard draft) {
        try {
            alone(author, household);
            Row before = row(author, household);
            Row row = new Row(before == null ? Ids.fresh() : before.id(), before == null ? 1 : before.version() + 1, author.organisation(), null);
            byte[] content = sealing.seal(row.place(author.region()), DraftJson.write(draft));
            try (PreparedStatement write = connection().prepareStatement(WRITE)) {
                write.setObject(1, row.id());
                write.setInt(2, row.version());
                write.setObject(3, author.staff());
                write.setObject(4, household);
                write.setObject(5, author.organisation());
                write.setBytes(6, content);
                try (ResultSet answer = write.executeQuery()) {
                    answer.next();
                    return answer.getObject(1, OffsetDateTime.class);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the draft cannot be kept", e);
        }
    }

    void drop(Actor author, UUID household) {
        try (PreparedStatement drop = connection().prepareStatement(DROP)) {
            drop.setObject(1, author.staff());
            drop.setObject(2, household);
            drop.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the draft cannot be dropped", e);
        }
    }

    private void alone(Actor author, UUID household) throws SQLException {
        try (PreparedStatement lock = connection().prepareStatement(ALONE)) {
            lock.setString(1, author.staff().toString());
            lock.setString(2, household.toString());
            lock.execute();
        }
    }

    private Row row(Actor author, UUID household) throws SQLException {
        try (PreparedStatement find = connection().prepareStatement(FIND)) {
            find.setObject(1, author.staff());
            find.setObject(2, household);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? new Row(row.getObject("id", UUID.class), row.getInt("version"),
                        row.getObject("organisation_id", UUID.class), row.getBytes("content")) : null;
            }
        }
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }
}
