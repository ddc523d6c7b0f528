package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/**
 * Households that have allowed the agency to collect: most of them since the summer, one whose debit came back, one that took it back and one
 * whose mandate was never used and is void. What some of them owe of November waits in a collection for the second person.
 */
@ApplicationScoped
class DemonstrationDebits implements Demonstration {

    private static final int ORDER = 80;
    private static final int[] HOUSEHOLDS = {2, 4, 5, 8, 13, 16, 19, 22, 26};
    private static final int HELD = 4;
    private static final int REVOKED = 5;
    private static final int VOID = 8;
    private static final LocalDate SIGNED = LocalDate.of(2026, 7, 1);
    private static final LocalDate SIGNED_LONG_AGO = LocalDate.of(2023, 9, 4);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final int NOTICE = 14;
    private static final String ORGANISATION = "organisation/HausCaRe (démonstration)";

    @Inject
    private Sealing sealing;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        creditor(connection, REDANGE, "HausCaRe", "LU280019400644750000", "LU83ZZZ0000000000000000001");
        creditor(connection, SECOND, "Agence Musterdall", "LU120010001234567891", "LU56ZZZ0000000000000000002");
        for (int n : HOUSEHOLDS) {
            mandate(connection, n);
        }
        draft(connection);
    }

    private static void creditor(Connection connection, int region, String name, String iban, String identifier) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into debit.creditor (region_id, name, iban, identifier, notice_days) values (?, ?, ?, ?, ?)")) {
            insert.setInt(1, region);
            insert.setString(2, name);
            insert.setString(3, iban);
            insert.setString(4, identifier);
            insert.setInt(5, NOTICE);
            insert.executeUpdate();
        }
    }

    private static UUID mandate(int n) {
        return Demonstration.id("mandate/" + n);
    }

    private void mandate(Connection connection, int n) throws SQLException {
        String iban = "LU12001000" + String.format("%010d", 4_200_000 + n);
        byte[] sealed = sealing.seal(connection, new SealedPlace(REDANGE, Demonstration.id(ORGANISATION), MandateStore.SEALED, mandate(n), 1),
                iban.getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement insert = connection.prepareStatement("insert into debit.mandate (region_id, id, organisation_id, household_id, reference, holder,"
                + " iban_sealed, masked_iban, signed_on, due_day, created_by, held_since, revoked_on, revoked_by)"
                + " select h.region_id, ?, ?, h.id, 'DAACH-' || h.region_id || '-' || lpad(h.file_number::text, greatest(6, length(h.file_number::text)), '0') || '-1',"
                + " h.last_name, ?, ?, ?, ?, ?, ?, ?, ? from household.household h where h.region_id = ? and h.id = ?")) {
            insert.setObject(1, mandate(n));
            insert.setObject(2, Demonstration.id(ORGANISATION));
            insert.setBytes(3, sealed);
            insert.setString(4, Mandates.masked(iban));
            insert.setObject(5, n == VOID ? SIGNED_LONG_AGO : SIGNED.plusDays(n));
            insert.setInt(6, 1 + n % 3 * 2);
            insert.setObject(7, Demonstration.id("staff/officer"));
            insert.setObject(8, n == HELD ? LocalDate.of(2026, 11, 10) : null);
            insert.setObject(9, n == REVOKED ? LocalDate.of(2026, 10, 20) : null);
            insert.setObject(10, n == REVOKED ? Demonstration.id("staff/officer") : null);
            insert.setInt(11, REDANGE);
            insert.setObject(12, Demonstration.id("household/" + n));
            insert.executeUpdate();
        }
    }

    /** What is open of November, at most what the household owes at all. */
    private static List<UUID> open(Connection connection, List<BigDecimal> amounts) throws SQLException {
        List<UUID> mandates = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select m.id, least(sum(e.amount) filter (where p.cause like 'rentrun/%' and p.applies_to = ?), sum(e.amount)) as open
                from debit.mandate m
                join ledger.account a on a.region_id = m.region_id and a.code = 'receivable/household/' || m.household_id
                join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
                where m.region_id = ? and m.revoked_on is null and m.held_since is null and m.signed_on >= ?
                group by m.id, m.reference
                having least(sum(e.amount) filter (where p.cause like 'rentrun/%' and p.applies_to = ?), sum(e.amount)) > 0
                order by m.reference""")) {
            query.setObject(1, NOVEMBER);
            query.setInt(2, REDANGE);
            query.setObject(3, SIGNED);
            query.setObject(4, NOVEMBER);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    mandates.add(row.getObject(1, UUID.class));
                    amounts.add(row.getBigDecimal(2));
                }
            }
        }
        return mandates;
    }

    private static void draft(Connection connection) throws SQLException {
        List<BigDecimal> amounts = new ArrayList<>();
        List<UUID> mandates = open(connection, amounts);
        if (mandates.isEmpty()) {
            return;
        }
        UUID id = Demonstration.id("collection/1/2026-11");
        try (PreparedStatement insert = connection.prepareStatement("insert into debit.collection (region_id, id, number, month, message_id, creditor_name, creditor_iban,"
                + " creditor_identifier, notice_days, transactions, total, created_by, created_at)"
                + " select c.region_id, ?, 1, ?, ?, c.name, c.iban, c.identifier, c.notice_days, ?, ?, ?, '2026-11-13 09:05+01' from debit.creditor c where c.region_id = ?")) {
            insert.setObject(1, id);
            insert.setObject(2, NOVEMBER);
            insert.setString(3, CollectionStore.plain(id));
            insert.setInt(4, mandates.size());
            insert.setBigDecimal(5, amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            insert.setObject(6, Demonstration.id("staff/officer"));
            insert.setInt(7, REDANGE);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into debit.item (region_id, id, collection_id, position, mandate_id, household_id, month, amount,"
                + " due_on, turn, block_id, end_to_end_id, reference) select m.region_id, ?, ?, ?, m.id, m.household_id, ?, ?, ?, 'FRST', ?, ?,"
                + " (select r.reference from banking.reference r join occupancy.occupancy c on c.region_id = r.region_id and c.id = r.occupancy_id"
                + " where c.region_id = m.region_id and c.household_id = m.household_id order by lower(c.period) desc limit 1)"
                + " from debit.mandate m where m.region_id = ? and m.id = ?")) {
            for (int i = 0; i < mandates.size(); i++) {
                UUID item = Demonstration.id("debit/2026-11/" + mandates.get(i));
                insert.setObject(1, item);
                insert.setObject(2, id);
                insert.setInt(3, i + 1);
                insert.setObject(4, NOVEMBER);
                insert.setBigDecimal(5, amounts.get(i));
                insert.setObject(6, DUE);
                insert.setString(7, "B" + CollectionStore.plain(id) + "01");
                insert.setString(8, "E" + CollectionStore.plain(item));
                insert.setInt(9, REDANGE);
                insert.setObject(10, mandates.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
