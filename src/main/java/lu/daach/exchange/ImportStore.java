package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.api.SentenceJson;
import lu.daach.exchange.ImportBatch.Found;
import lu.daach.exchange.ImportBatch.Part;
import lu.daach.exchange.ImportRun.RowName;
import lu.daach.exchange.ImportRun.Thing;
import lu.daach.exchange.rules.WrittenCell;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps files that were brought in, their rows and what came of them; every question is bound to the organisation. */
@ApplicationScoped
class ImportStore {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final int SAMPLES = 3;
    private static final int AT_ONCE = 500;

    private static final String BATCHES = "select b.id, b.file_name, b.state, b.staff_name, b.brought_at, b.imported_at, b.undone_at, b.good,"
            + " (select count(*) from exchange.line l join exchange.sheet s on s.region_id = l.region_id and s.batch_id = l.batch_id"
            + "   and s.position = l.sheet where l.region_id = b.region_id and l.batch_id = b.id and s.kind is not null),"
            + " (select count(*) from exchange.line l where l.region_id = b.region_id and l.batch_id = b.id and l.left_out),"
            + " (select count(*) from exchange.finding f where f.region_id = b.region_id and f.batch_id = b.id and f.severity = 'fault'),"
            + " (select count(*) from exchange.finding f where f.region_id = b.region_id and f.batch_id = b.id and f.severity = 'warning'),"
            + " (select count(*) from exchange.made m where m.region_id = b.region_id and m.batch_id = b.id)"
            + " from exchange.batch b where b.organisation_id = ?";
    private static final String ONE = BATCHES + " and b.id = ?";
    private static final String LIST = BATCHES + " order by b.brought_at desc, b.id limit ? offset ?";
    private static final String FINDINGS = "select f.sheet, s.name, f.number, f.cell, s.headings, f.field, f.severity, l.left_out, f.sentence"
            + " from exchange.finding f join exchange.sheet s on s.region_id = f.region_id and s.batch_id = f.batch_id and s.position = f.sheet"
            + " join exchange.line l on l.region_id = f.region_id and l.batch_id = f.batch_id and l.sheet = f.sheet and l.number = f.number"
            + " where f.batch_id = ? and (?::text is null or f.severity = ?) order by f.position limit ? offset ?";

    @PersistenceContext
    private EntityManager entities;

    /** A sheet as it is worked with. */
    record StoredSheet(int position, String name, ImportKind kind, List<String> headings, Map<String, Integer> mapping) {
    }

    /** A row as it is worked with. */
    record StoredLine(int sheet, int number, List<String> cells, boolean leftOut) {
    }

    private interface Prepared {
        PreparedStatement on(Connection connection) throws SQLException;
    }

    private interface Bound {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Taken {
        void from(ResultSet row) throws SQLException;
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the import's tables could not be used", e);
    }

    void add(UUID id, UUID organisation, UUID staff, String staffName, String fileName) {
        try (PreparedStatement insert = connection().prepareStatement("insert into exchange.batch (id, organisation_id, staff_id, staff_name, file_name, state)"
                + " values (?, ?, ?, ?, ?, 'mapping')")) {
            insert.setObject(1, id);
            insert.setObject(2, organisation);
            insert.setObject(3, staff);
            insert.setString(4, staffName);
            insert.setString(5, fileName);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void add(UUID batch, StoredSheet sheet, List<SheetTable.TableRow> rows) {
        try (PreparedStatement insert = connection().prepareStatement("insert into exchange.sheet (batch_id, position, name, kind, headings, mapping)"
                + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb)");
                PreparedStatement lines = connection().prepareStatement("insert into exchange.line (batch_id, sheet, number, cells) values (?, ?, ?, ?::jsonb)")) {
            insert.setObject(1, batch);
            insert.setInt(2, sheet.position());
            insert.setString(3, sheet.name());
            insert.setString(4, sheet.kind() == null ? null : sheet.kind().code());
            insert.setString(5, texts(sheet.headings()));
            insert.setString(6, columns(sheet.mapping()));
            insert.executeUpdate();
            int waiting = 0;
            for (SheetTable.TableRow row : rows) {
                lines.setObject(1, batch);
                lines.setInt(2, sheet.position());
                lines.setInt(3, row.number());
                lines.setString(4, texts(row.cells()));
                lines.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    lines.executeBatch();
                }
            }
            lines.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** @throws Missing when the organisation has none */
    ImportBatch get(UUID id, UUID organisation) {
        try (PreparedStatement query = connection().prepareStatement(ONE)) {
            query.setObject(1, organisation);
            query.setObject(2, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Missing();
                }
                return batch(row, parts(id));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The latest first, without their sheets. */
    Slice<ImportBatch> list(UUID organisation, int first, int most) {
        try (PreparedStatement query = connection().prepareStatement(LIST);
                PreparedStatement count = connection().prepareStatement("select count(*) from exchange.batch where organisation_id = ?")) {
            query.setObject(1, organisation);
            query.setInt(2, most);
            query.setInt(3, first);
            List<ImportBatch> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(batch(row, List.of()));
                }
            }
            count.setObject(1, organisation);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Slice<>(found, row.getLong(1));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static ImportBatch batch(ResultSet row, List<Part> parts) throws SQLException {
        return new ImportBatch(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), day(row, 5), day(row, 6), day(row, 7),
                parts, row.getInt(9), row.getInt(8), row.getInt(10), row.getInt(11), row.getInt(12), row.getInt(13), null, null);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(ZONE).toLocalDate();
    }

    private List<Part> parts(UUID batch) throws SQLException {
        Map<Integer, Integer> counts = new HashMap<>();
        each(c -> c.prepareStatement("select sheet, count(*) from exchange.line where batch_id = ? group by sheet"), query -> query.setObject(1, batch),
                row -> counts.put(row.getInt(1), row.getInt(2)));
        List<Part> parts = new ArrayList<>();
        for (StoredSheet sheet : sheets(batch)) {
            List<List<String>> samples = new ArrayList<>();
            each(c -> c.prepareStatement("select cells from exchange.line where batch_id = ? and sheet = ? order by number limit ?"), query -> {
                query.setObject(1, batch);
                query.setInt(2, sheet.position());
                query.setInt(3, SAMPLES);
            }, row -> samples.add(texts(row.getString(1))));
            parts.add(new Part(sheet.position(), sheet.name(), sheet.kind(), sheet.headings(), sheet.mapping(),
                    counts.getOrDefault(sheet.position(), 0), samples));
        }
        return parts;
    }

    List<StoredSheet> sheets(UUID batch) {
        List<StoredSheet> sheets = new ArrayList<>();
        each(c -> c.prepareStatement("select position, name, kind, headings, mapping from exchange.sheet where batch_id = ? order by position"), query -> query.setObject(1, batch),
                row -> sheets.add(new StoredSheet(row.getInt(1), row.getString(2), ImportKind.of(row.getString(3)), texts(row.getString(4)),
                        columns(row.getString(5)))));
        return sheets;
    }

    List<StoredLine> lines(UUID batch) {
        List<StoredLine> lines = new ArrayList<>();
        each(c -> c.prepareStatement("select sheet, number, cells, left_out from exchange.line where batch_id = ? order by sheet, number"), query -> query.setObject(1, batch),
                row -> lines.add(new StoredLine(row.getInt(1), row.getInt(2), texts(row.getString(3)), row.getBoolean(4))));
        return lines;
    }

    void map(UUID batch, int position, ImportKind kind, Map<String, Integer> mapping) {
        change(c -> c.prepareStatement("update exchange.sheet set kind = ?, mapping = ?::jsonb where batch_id = ? and position = ?"), query -> {
            query.setString(1, kind == null ? null : kind.code());
            query.setString(2, columns(mapping));
            query.setObject(3, batch);
            query.setInt(4, position);
        });
    }

    /** Takes the last check's findings away; the batch stands where columns are named. */
    void uncheck(UUID batch) {
        change(c -> c.prepareStatement("delete from exchange.finding where batch_id = ?"), query -> query.setObject(1, batch));
        change(c -> c.prepareStatement("update exchange.batch set state = 'mapping', good = 0 where id = ?"), query -> query.setObject(1, batch));
    }

    /** @return how many rows are left out, or taken again, that were not before */
    int leaveOut(UUID batch, int sheet, int number, boolean out) {
        return change(c -> c.prepareStatement("update exchange.line set left_out = ? where batch_id = ? and sheet = ? and number = ? and left_out <> ?"), query -> {
            query.setBoolean(1, out);
            query.setObject(2, batch);
            query.setInt(3, sheet);
            query.setInt(4, number);
            query.setBoolean(5, out);
        });
    }

    void leaveOutWarned(UUID batch) {
        change(c -> c.prepareStatement("update exchange.line l set left_out = true from exchange.finding f where l.batch_id = ? and f.region_id = l.region_id"
                + " and f.batch_id = l.batch_id and f.sheet = l.sheet and f.number = l.number and f.severity = 'warning'"), query -> query.setObject(1, batch));
    }

    void checked(UUID batch, List<Finding> findings, int good) {
        change(c -> c.prepareStatement("delete from exchange.finding where batch_id = ?"), query -> query.setObject(1, batch));
        try (PreparedStatement insert = connection().prepareStatement("insert into exchange.finding (batch_id, position, sheet, number, cell, field, severity,"
                + " sentence) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
            int position = 0;
            for (Finding finding : findings) {
                insert.setObject(1, batch);
                insert.setInt(2, position++);
                insert.setInt(3, finding.sheet());
                insert.setInt(4, finding.number());
                insert.setObject(5, finding.cell(), Types.INTEGER);
                insert.setString(6, finding.field());
                insert.setString(7, finding.fault() ? "fault" : "warning");
                insert.setString(8, SentenceJson.write(finding.sentence()).toString());
                insert.addBatch();
                if (position % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
        change(c -> c.prepareStatement("update exchange.batch set state = 'checked', good = ? where id = ?"), query -> {
            query.setInt(1, good);
            query.setObject(2, batch);
        });
    }

    /** @param severity {@code fault} or {@code warning}; null for both */
    Slice<Found> findings(UUID batch, String severity, int first, int most) {
        List<Found> found = new ArrayList<>();
        each(c -> c.prepareStatement(FINDINGS), query -> {
            query.setObject(1, batch);
            query.setString(2, severity);
            query.setString(3, severity);
            query.setInt(4, most);
            query.setInt(5, first);
        }, row -> found.add(found(row)));
        long[] total = new long[1];
        each(c -> c.prepareStatement("select count(*) from exchange.finding where batch_id = ? and (?::text is null or severity = ?)"), query -> {
            query.setObject(1, batch);
            query.setString(2, severity);
            query.setString(3, severity);
        }, row -> total[0] = row.getLong(1));
        return new Slice<>(found, total[0]);
    }

    private static Found found(ResultSet row) throws SQLException {
        Integer cell = row.getObject(4, Integer.class);
        List<String> headings = texts(row.getString(5));
        String field = row.getString(6);
        String heading = cell == null ? null : cell < headings.size() ? headings.get(cell) : "";
        try (JsonReader reader = JSON.createReader(new StringReader(row.getString(9)))) {
            return new Found(row.getInt(1), row.getString(2), row.getInt(3), cell == null ? null : WrittenCell.columnName(cell), heading,
                    field == null ? null : "exchange.field." + field, row.getString(7).equals("fault"), row.getBoolean(8),
                    SentenceJson.read(reader.readObject()));
        }
    }

    Set<RowName> faultyRows(UUID batch) {
        Set<RowName> rows = new HashSet<>();
        each(c -> c.prepareStatement("select distinct sheet, number from exchange.finding where batch_id = ? and severity = 'fault'"), query -> query.setObject(1, batch),
                row -> rows.add(new RowName(row.getInt(1), row.getInt(2))));
        return rows;
    }

    void made(UUID batch, List<Thing> things) {
        try (PreparedStatement insert = connection().prepareStatement("insert into exchange.made (batch_id, id, kind, sheet, number, version, household_id,"
                + " household_status) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (Thing thing : things) {
                insert.setObject(1, batch);
                insert.setObject(2, thing.made().id());
                insert.setString(3, thing.kind().code());
                insert.setInt(4, thing.sheet());
                insert.setInt(5, thing.number());
                insert.setInt(6, thing.made().version());
                insert.setObject(7, thing.made().household());
                insert.setString(8, thing.made().before());
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
        change(c -> c.prepareStatement("update exchange.batch set state = 'imported', imported_at = clock_timestamp(), written_by = pg_current_xact_id() where id = ?"),
                query -> query.setObject(1, batch));
    }

    /** Kind of thing, row, sheet, and what hangs on it; at most so many. */
    List<ImportBatch.Hanging> hanging(UUID batch, int most) {
        List<ImportBatch.Hanging> hanging = new ArrayList<>();
        each(c -> c.prepareStatement("select distinct h.kind, m.number, s.name, h.what from exchange.batch b cross join lateral exchange.hanging(b.id, b.written_by) h"
                + " join exchange.made m on m.region_id = b.region_id and m.id = h.made"
                + " join exchange.sheet s on s.region_id = m.region_id and s.batch_id = m.batch_id and s.position = m.sheet"
                + " where b.id = ? order by 3, 2, 4 limit ?"), query -> {
                    query.setObject(1, batch);
                    query.setInt(2, most);
                }, row -> hanging.add(new ImportBatch.Hanging(row.getString(1), row.getInt(2), row.getString(3), HangingThing.sentence(row.getString(4)))));
        return hanging;
    }

    /** The households that contracts of the batch marked as housed, with where they stood before. */
    Map<UUID, String> marked(UUID batch) {
        Map<UUID, String> marked = new LinkedHashMap<>();
        each(c -> c.prepareStatement("select household_id, household_status from exchange.made where batch_id = ? and household_id is not null order by number desc"),
                query -> query.setObject(1, batch), row -> marked.put(row.getObject(1, UUID.class), row.getString(2)));
        return marked;
    }

    void takeBack(UUID batch) {
        each(c -> c.prepareStatement("select exchange.take_back(?)"), query -> query.setObject(1, batch), row -> { });
        change(c -> c.prepareStatement("delete from exchange.sheet where batch_id = ?"), query -> query.setObject(1, batch));
        change(c -> c.prepareStatement("update exchange.batch set state = 'undone', undone_at = clock_timestamp() where id = ?"), query -> query.setObject(1, batch));
    }

    void discard(UUID batch) {
        change(c -> c.prepareStatement("delete from exchange.batch where id = ?"), query -> query.setObject(1, batch));
    }

    /** What was brought so many days ago: the rows of what was kept go, and with them its undoing; the rest goes altogether. */
    void forget(int days) {
        change(c -> c.prepareStatement("delete from exchange.batch where state in ('mapping', 'checked') and brought_at < now() - make_interval(days => ?)"),
                query -> query.setInt(1, days));
        change(c -> c.prepareStatement("delete from exchange.sheet s using exchange.batch b where b.region_id = s.region_id and b.id = s.batch_id and b.state = 'imported'"
                + " and b.imported_at < now() - make_interval(days => ?)"), query -> query.setInt(1, days));
    }

    Map<String, String> remembered(UUID organisation, ImportKind kind) {
        Map<String, String> fields = new HashMap<>();
        each(c -> c.prepareStatement("select heading, field from exchange.heading where organisation_id = ? and kind = ?"), query -> {
            query.setObject(1, organisation);
            query.setString(2, kind.code());
        }, row -> fields.put(row.getString(1), row.getString(2)));
        return fields;
    }

    void remember(UUID organisation, ImportKind kind, String heading, String field) {
        change(c -> c.prepareStatement("insert into exchange.heading (organisation_id, kind, heading, field) values (?, ?, ?, ?)"
                + " on conflict (region_id, organisation_id, kind, heading) do update set field = excluded.field"), query -> {
                    query.setObject(1, organisation);
                    query.setString(2, kind.code());
                    query.setString(3, heading);
                    query.setString(4, field);
                });
    }

    private void each(Prepared prepared, Bound bound, Taken taken) {
        try (PreparedStatement query = prepared.on(connection())) {
            bound.to(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taken.from(row);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private int change(Prepared prepared, Bound bound) {
        try (PreparedStatement query = prepared.on(connection())) {
            bound.to(query);
            return query.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String texts(List<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array.build().toString();
    }

    private static List<String> texts(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }

    private static String columns(Map<String, Integer> mapping) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        mapping.forEach(object::add);
        return object.build().toString();
    }

    private static Map<String, Integer> columns(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, Integer> mapping = new LinkedHashMap<>();
            object.forEach((field, column) -> mapping.put(field, ((JsonNumber) column).intValueExact()));
            return mapping;
        }
    }
}
