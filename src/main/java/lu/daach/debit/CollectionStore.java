package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.debit.pain.DirectDebit;
import lu.daach.debit.pain.DirectDebitBlock;
import lu.daach.debit.pain.DirectDebitFile;
import lu.daach.debit.rules.MandateState;
import lu.daach.debit.rules.Turn;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.payment.OrderState;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Reads and keeps collections of the bound region. */
@ApplicationScoped
class CollectionStore {

    private static final String FILE = "debit.collection_file.sealed";

    /** Everybody with a mandate that is not revoked and something open of the month that is in no other collection. */
    private static final String COLLECTABLE = """
            select m.id, m.household_id, h.last_name, h.file_number, m.due_day, m.signed_on, m.held_since, o.open,
                   (select max(i.due_on) from debit.item i join debit.collection c on c.region_id = i.region_id and c.id = i.collection_id
                    where i.region_id = m.region_id and i.mandate_id = m.id and c.state = 'released') as last_used,
                   exists (select from arrears.stop s where s.region_id = m.region_id and s.household_id = m.household_id
                       and s.begins_on <= ?::date and s.until_day >= ?::date and (s.ended_on is null or s.ended_on > ?::date)) as stopped,
                   (select r.reference from banking.reference r join occupancy.occupancy c on c.region_id = r.region_id and c.id = r.occupancy_id
                    where c.region_id = m.region_id and c.household_id = m.household_id order by lower(c.period) desc limit 1) as reference
            from (select o.household_id, sum(o.open) as open from arrears.open_months(?::date) o
                  where o.asked_on between ?::date and ?::date group by o.household_id) o
            join debit.mandate m on m.region_id = kernel.region() and m.household_id = o.household_id and m.revoked_on is null
            join household.household h on h.region_id = m.region_id and h.id = m.household_id
            where o.open > 0 and not exists (select from debit.item i
                where i.region_id = m.region_id and i.household_id = m.household_id and i.month = ?::date and not i.freed)
            order by h.file_number""";

    private static final String ADD = """
            insert into debit.collection (id, number, month, message_id, creditor_name, creditor_iban, creditor_identifier, notice_days, transactions, total,
                                          created_by)
            select ?, coalesce(max(c.number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from debit.collection c where c.region_id = kernel.region()""";

    private static final String ADD_ITEM = """
            insert into debit.item (id, collection_id, position, mandate_id, household_id, month, amount, due_on, turn, block_id, end_to_end_id, reference)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LINES = """
            select c.*, creator.name as creator_name, releaser.name as releaser_name, rejecter.name as rejecter_name, count(*) over () as found,
                   (select coalesce(sum(i.amount), 0) from debit.item i where i.region_id = c.region_id and i.collection_id = c.id
                       and i.credited_on is not null) as credited,
                   (select coalesce(sum(i.amount), 0) from debit.item i where i.region_id = c.region_id and i.collection_id = c.id
                       and i.returned_on is not null) as returned,
                   (select f.sha256 from debit.collection_file f where f.region_id = c.region_id and f.collection_id = c.id) as sha256
            from debit.collection c
            join organisation.staff creator on creator.region_id = c.region_id and creator.id = c.created_by
            left join organisation.staff releaser on releaser.region_id = c.region_id and releaser.id = c.released_by
            left join organisation.staff rejecter on rejecter.region_id = c.region_id and rejecter.id = c.rejected_by
            where c.region_id = kernel.region() and (?::text is null or c.state = ?) and (?::uuid is null or c.id = ?::uuid)
            order by c.number desc
            limit ? offset ?""";

    private static final String ITEMS = """
            select i.*, h.last_name, h.file_number, m.reference as mandate, m.masked_iban
            from debit.item i
            join debit.mandate m on m.region_id = i.region_id and m.id = i.mandate_id
            join household.household h on h.region_id = i.region_id and h.id = i.household_id
            where i.region_id = kernel.region() and i.collection_id = ?
            order by i.position""";

    private static final String LOCK = """
            select state, created_by, release_key from debit.collection where region_id = kernel.region() and id = ? for update""";

    /** Households whose mandate is not what it was, or of which less is open by now. */
    private static final String CHANGED = """
            select h.last_name
            from debit.item i
            join debit.mandate m on m.region_id = i.region_id and m.id = i.mandate_id
            join household.household h on h.region_id = i.region_id and h.id = i.household_id
            left join (select o.household_id, sum(o.open) as open from arrears.open_months(?::date) o
                       where o.asked_on between ?::date and ?::date group by o.household_id) o on o.household_id = i.household_id
            where i.region_id = kernel.region() and i.collection_id = ?
              and (m.revoked_on is not null or m.held_since is not null or m.iban_sealed is null or coalesce(o.open, 0) < i.amount)
            order by i.position limit 1""";

    private static final String DEBITS = """
            select i.*, m.reference as mandate, m.signed_on, m.holder, m.iban_sealed, m.organisation_id, m.region_id as region
            from debit.item i join debit.mandate m on m.region_id = i.region_id and m.id = i.mandate_id
            where i.region_id = kernel.region() and i.collection_id = ?
            order by i.position""";

    @Inject
    private Rows rows;

    @Inject
    private Sealing sealing;

    /** Lets nobody else draft a collection until the transaction ends. */
    void alone() {
        rows.first(on -> on.prepareStatement("select pg_advisory_xact_lock(hashtextextended('debit/' || kernel.region(), 0))"), row -> true);
    }

    List<Collectable> collectable(YearMonth month, LocalDate today) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return rows.all(on -> on.prepareStatement(COLLECTABLE), row -> {
            LocalDate used = row.getObject("last_used", LocalDate.class);
            return new Collectable(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class), row.getString("last_name"), row.getInt("file_number"),
                    row.getInt("due_day"), MandateState.of(row.getObject("signed_on", LocalDate.class), used, row.getObject("held_since", LocalDate.class), null, today),
                    used != null, row.getBoolean("stopped"), new Money(row.getBigDecimal("open")), row.getString("reference"));
        }, today, today, today, last.isAfter(today) ? last : today, first, last, first);
    }

    void add(UUID id, YearMonth month, Creditor creditor, Preview preview, UUID by) {
        rows.change(on -> on.prepareStatement(ADD), id, month.atDay(1), plain(id), creditor.name(), creditor.iban(), creditor.identifier(), creditor.noticeDays(),
                preview.debits().size(), preview.total().amount(), by);
        Map<String, String> blocks = new LinkedHashMap<>();
        int position = 0;
        for (Preview.Debit debit : preview.debits()) {
            String block = blocks.computeIfAbsent(debit.dueOn() + " " + debit.turn(), key -> "B" + plain(id) + String.format("%02d", blocks.size() + 1));
            UUID item = Ids.fresh();
            rows.change(on -> on.prepareStatement(ADD_ITEM), item, id, ++position, debit.mandate(), debit.household(), month.atDay(1), debit.amount().amount(),
                    debit.dueOn(), debit.turn().name(), block, "E" + plain(item), debit.reference());
        }
    }

    /** An id as 32 signs: no file ever names another thing by it. */
    static String plain(UUID id) {
        return id.toString().replace("-", "");
    }

    /** @param state null for all */
    Slice<CollectionLine> list(OrderState state, int first, int most) {
        String code = state == null ? null : state.code();
        long[] found = new long[1];
        List<CollectionLine> lines = rows.all(on -> on.prepareStatement(LINES), row -> {
            found[0] = row.getLong("found");
            return line(row);
        }, code, code, null, null, most, first);
        return new Slice<>(lines, found[0]);
    }

    private static CollectionLine line(ResultSet row) throws SQLException {
        return new CollectionLine(row.getObject("id", UUID.class), row.getInt("number"), YearMonth.from(row.getObject("month", LocalDate.class)),
                OrderState.of(row.getString("state")), row.getInt("transactions"), new Money(row.getBigDecimal("total")), new Money(row.getBigDecimal("credited")),
                new Money(row.getBigDecimal("returned")), row.getObject("created_by", UUID.class), row.getString("creator_name"), Rows.instant(row, "created_at"),
                row.getString("releaser_name"), Rows.instant(row, "released_at"), row.getString("rejecter_name"), Rows.instant(row, "rejected_at"),
                row.getString("reject_reason"), row.getObject("noticed_on", LocalDate.class));
    }

    /** @throws Missing when there is none */
    CollectionSheet get(UUID id) {
        List<CollectionItem> items = rows.all(on -> on.prepareStatement(ITEMS), row -> new CollectionItem(row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class), row.getString("last_name"), row.getInt("file_number"), row.getObject("mandate_id", UUID.class),
                row.getString("mandate"), row.getString("masked_iban"), new Money(row.getBigDecimal("amount")), row.getObject("due_on", LocalDate.class),
                Turn.valueOf(row.getString("turn")), row.getString("end_to_end_id"), row.getObject("credited_on", LocalDate.class),
                row.getObject("returned_on", LocalDate.class), row.getString("return_reason")), id);
        CollectionSheet sheet = rows.first(on -> on.prepareStatement(LINES), row -> {
            byte[] hash = row.getBytes("sha256");
            return new CollectionSheet(line(row), row.getString("message_id"), new Creditor(row.getString("creditor_name"), row.getString("creditor_iban"),
                    row.getString("creditor_identifier"), row.getInt("notice_days")), items, hash == null ? null : HexFormat.of().formatHex(hash));
        }, null, null, id, id, 1, 0);
        if (sheet == null) {
            throw new Missing();
        }
        return sheet;
    }

    /** A collection that waits for this transaction. */
    record Held(OrderState state, UUID createdBy, String releaseKey) {
    }

    /** @throws Missing when there is none */
    Held hold(UUID id) {
        Held held = rows.first(on -> on.prepareStatement(LOCK), row -> new Held(OrderState.of(row.getString(1)), row.getObject(2, UUID.class), row.getString(3)), id);
        if (held == null) {
            throw new Missing();
        }
        return held;
    }

    /** Whether another collection was released under this key. */
    boolean keyUsed(String key) {
        return rows.first(on -> on.prepareStatement("select 1 from debit.collection where region_id = kernel.region() and release_key = ?"), row -> true, key) != null;
    }

    /** @return the name of a household of which that cannot be collected any more; null for nobody */
    String changed(UUID id, YearMonth month, LocalDate today) {
        LocalDate last = month.atEndOfMonth();
        return rows.first(on -> on.prepareStatement(CHANGED), row -> row.getString(1), last.isAfter(today) ? last : today, month.atDay(1), last, id);
    }

    void release(UUID id, UUID by, String key) {
        rows.change(on -> on.prepareStatement("update debit.collection set state = 'released', released_by = ?, released_at = clock_timestamp(), release_key = ?"
                + " where region_id = kernel.region() and id = ?"), by, key, id);
    }

    void reject(UUID id, UUID by, String reason) {
        rows.change(on -> on.prepareStatement("update debit.collection set state = 'rejected', rejected_by = ?, rejected_at = clock_timestamp(), reject_reason = ?"
                + " where region_id = kernel.region() and id = ?"), by, reason, id);
    }

    void noticed(UUID id, LocalDate on) {
        rows.change(connection -> connection.prepareStatement("update debit.collection set noticed_on = ? where region_id = kernel.region() and id = ?"), on, id);
    }

    /** What the file of a released collection says, with the accounts' numbers opened. @param words for a debit without a reference */
    DirectDebitFile content(UUID id, String words) {
        Map<String, DirectDebitBlock> blocks = new LinkedHashMap<>();
        rows.all(on -> on.prepareStatement(DEBITS), row -> {
            UUID mandate = row.getObject("mandate_id", UUID.class);
            byte[] iban = sealing.open(new SealedPlace(row.getInt("region"), row.getObject("organisation_id", UUID.class), MandateStore.SEALED, mandate, 1),
                    row.getBytes("iban_sealed"));
            DirectDebitBlock block = blocks.get(row.getString("block_id"));
            if (block == null) {
                block = new DirectDebitBlock(row.getString("block_id"), row.getObject("due_on", LocalDate.class), Turn.valueOf(row.getString("turn")), new ArrayList<>());
                blocks.put(block.id(), block);
            }
            return block.debits().add(new DirectDebit(row.getString("end_to_end_id"), new Money(row.getBigDecimal("amount")), row.getString("mandate"),
                    row.getObject("signed_on", LocalDate.class), row.getString("holder"), new String(iban, StandardCharsets.UTF_8), row.getString("reference"), words));
        }, id);
        CollectionSheet sheet = get(id);
        Instant madeAt = sheet.line().releasedAt();
        return new DirectDebitFile(sheet.messageId(), madeAt, sheet.creditor().name(), sheet.creditor().iban(), sheet.creditor().identifier(), List.copyOf(blocks.values()));
    }

    /** @return null while none was made */
    byte[] file(UUID id, int region) {
        return rows.first(on -> on.prepareStatement("select organisation_id, sealed from debit.collection_file where region_id = kernel.region() and collection_id = ?"),
                row -> sealing.open(new SealedPlace(region, row.getObject(1, UUID.class), FILE, id, 1), row.getBytes(2)), id);
    }

    void keep(UUID id, int region, UUID organisation, byte[] content, byte[] sha256) {
        byte[] sealed = sealing.seal(new SealedPlace(region, organisation, FILE, id, 1), content);
        rows.change(on -> on.prepareStatement("insert into debit.collection_file (collection_id, organisation_id, sealed, sha256) values (?, ?, ?, ?)"
                + " on conflict (region_id, collection_id) do nothing"), id, organisation, sealed, sha256);
    }
}
