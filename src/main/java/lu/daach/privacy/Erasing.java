package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.Database;
import lu.daach.database.WrittenAnew;
import lu.daach.dossier.FileKeeper;

/**
 * Gives files up, as the owner of the database: what is never changed otherwise is changed here once, after its years. Each file goes whole or not
 * at all. The tables are written anew afterwards, so that nothing of it stays in what the database has set free; a backup made before keeps it
 * until it expires itself.
 */
@ApplicationScoped
class Erasing {

    static final int NOTICE_DAYS = 30;

    private static final Logger LOG = Logger.getLogger(Erasing.class.getName());

    @Inject
    private RetentionStore retention;

    /** Says a month before what is over, and gives up what was said; held files stay. @return how many files were given up */
    synchronized int run(LocalDate today) throws SQLException {
        Set<String> changed = new LinkedHashSet<>();
        int count = 0;
        try (Connection owner = Database.open().ownerConnection()) {
            for (int region : regions(owner)) {
                for (UUID household : due(owner, region, today)) {
                    erase(owner, region, household, today, changed);
                    count++;
                }
            }
            WrittenAnew.tables(owner, changed);
        }
        if (count > 0) {
            LOG.log(Level.INFO, "{0} files were given up after their years", count);
        }
        return count;
    }

    private static List<Integer> regions(Connection owner) throws SQLException {
        List<Integer> regions = new ArrayList<>();
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery("select id from kernel.region order by id")) {
            while (row.next()) {
                regions.add(row.getInt(1));
            }
        }
        return regions;
    }

    private List<UUID> due(Connection owner, int region, LocalDate today) throws SQLException {
        Set<UUID> held = retention.held(owner, region);
        Map<UUID, LocalDate> notices = retention.notices(owner, region);
        Set<UUID> over = new LinkedHashSet<>();
        retention.ends(owner, region).values().stream().filter(end -> end.over() != null && !end.over().isAfter(today) && !held.contains(end.household()))
                .forEach(end -> over.add(end.household()));
        for (UUID household : notices.keySet()) {
            if (!over.contains(household)) {
                forget(owner, region, household);
            }
        }
        List<UUID> due = new ArrayList<>();
        for (UUID household : over) {
            if (!notices.containsKey(household)) {
                say(owner, region, household, today);
            } else if (!notices.get(household).isAfter(today)) {
                due.add(household);
            }
        }
        return due;
    }

    private static void say(Connection owner, int region, UUID household, LocalDate today) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("insert into privacy.notice (region_id, household_id, noticed_on, erase_on)"
                + " values (?, ?, ?, ?)")) {
            insert.setInt(1, region);
            insert.setObject(2, household);
            insert.setObject(3, today);
            insert.setObject(4, today.plusDays(NOTICE_DAYS));
            insert.executeUpdate();
        }
    }

    private static void forget(Connection owner, int region, UUID household) throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement("delete from privacy.notice where region_id = ? and household_id = ?")) {
            delete.setInt(1, region);
            delete.setObject(2, household);
            delete.executeUpdate();
        }
    }

    private void erase(Connection owner, int region, UUID household, LocalDate today, Set<String> changed) throws SQLException {
        owner.setAutoCommit(false);
        try {
            int rows = 0;
            List<Runnable> files = new ArrayList<>();
            for (FileKeeper keeper : retention.keepers()) {
                files.add(keeper.filesGivenUp(owner, region, household));
                for (FileKeeper.GivenUp given : keeper.givenUp()) {
                    trigger(owner, given, "disable");
                    try (PreparedStatement change = given.change().on(owner)) {
                        change.setInt(1, region);
                        change.setObject(2, household);
                        rows += change.executeUpdate();
                    }
                    trigger(owner, given, "enable");
                    changed.add(given.table());
                }
            }
            forget(owner, region, household);
            try (PreparedStatement insert = owner.prepareStatement("insert into privacy.erasure (region_id, household_id, erased_on, rows_changed)"
                    + " values (?, ?, ?, ?)")) {
                insert.setInt(1, region);
                insert.setObject(2, household);
                insert.setObject(3, today);
                insert.setInt(4, rows);
                insert.executeUpdate();
            }
            owner.commit();
            files.forEach(Runnable::run);
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private static void trigger(Connection owner, FileKeeper.GivenUp given, String how) throws SQLException {
        if (given.trigger() != null) {
            try (Statement statement = owner.createStatement()) {
                statement.execute("alter table " + given.table() + " " + how + " trigger " + given.trigger());
            }
        }
    }
}
