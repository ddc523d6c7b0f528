package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.dossier.FileKeeper;

/** Until when each file of a region is kept, who holds it, and what was said of it; asked on whatever connection the caller has. */
@ApplicationScoped
class RetentionStore {

    @Inject
    @Any
    private Instance<FileKeeper> keepers;

    /** What keeps each file the longest; files that were given up are left out. */
    Map<UUID, FileEnd> ends(Connection connection, int region) throws SQLException {
        Map<UUID, FileEnd> ends = new HashMap<>();
        for (FileKeeper keeper : keepers) {
            for (FileKeeper.Prepared use : keeper.uses()) {
                try (PreparedStatement query = use.on(connection)) {
                    query.setInt(1, region);
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            LocalDate last = row.getObject(3, LocalDate.class);
                            FileEnd end = new FileEnd(row.getObject(1, UUID.class), row.getString(2), last,
                                    last == null ? null : RetentionKind.of(row.getString(2)).over(last));
                            ends.merge(end.household(), end, FileEnd::longer);
                        }
                    }
                }
            }
        }
        ends.keySet().removeAll(households(connection.prepareStatement("select household_id from privacy.erasure where region_id = ?"), region));
        return ends;
    }

    Set<UUID> held(Connection connection, int region) throws SQLException {
        return households(connection.prepareStatement("select household_id from privacy.hold where region_id = ? and lifted_on is null"), region);
    }

    private static Set<UUID> households(PreparedStatement query, int region) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (query) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** When each file of which it was said is given up. */
    Map<UUID, LocalDate> notices(Connection connection, int region) throws SQLException {
        Map<UUID, LocalDate> notices = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select household_id, erase_on from privacy.notice where region_id = ?")) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    notices.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                }
            }
        }
        return notices;
    }

    Iterable<FileKeeper> keepers() {
        return keepers;
    }
}
