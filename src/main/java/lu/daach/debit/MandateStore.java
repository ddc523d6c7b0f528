package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps mandates and the creditor of the bound region. */
@ApplicationScoped
class MandateStore {

    /** The column in which an account's number is sealed. */
    static final String SEALED = "debit.mandate.iban_sealed";

    private static final String LIST = """
            select m.*, h.last_name, h.file_number, s.name as by_name, (select max(i.due_on) from debit.item i
                join debit.collection c on c.region_id = i.region_id and c.id = i.collection_id
                where i.region_id = m.region_id and i.mandate_id = m.id and c.state = 'released') as last_used,
                   (select i.return_reason from debit.item i where i.region_id = m.region_id and i.mandate_id = m.id and i.returned_on is not null
                    order by i.returned_on desc, i.due_on desc limit 1) as return_reason
            from debit.mandate m
            join household.household h on h.region_id = m.region_id and h.id = m.household_id
            join organisation.staff s on s.region_id = m.region_id and s.id = m.created_by
            where m.region_id = kernel.region() and (?::uuid is null or m.id = ?::uuid) and (?::uuid is null or m.household_id = ?::uuid)
            order by h.last_name, h.file_number, m.signed_on desc, m.id""";

    /** The number of the file and how-many-eth of it this is: the same reference is never given twice. */
    private static final String ADD = """
            insert into debit.mandate (id, organisation_id, household_id, reference, holder, iban_sealed, masked_iban, signed_on, due_day, created_by)
            select ?, ?, h.id, 'DAACH-' || h.region_id || '-' || lpad(h.file_number::text, greatest(6, length(h.file_number::text)), '0') || '-'
                   || (select count(*) + 1 from debit.mandate o where o.region_id = h.region_id and o.household_id = h.id), ?, ?, ?, ?, ?, ?
            from household.household h where h.region_id = kernel.region() and h.id = ? and h.merged_into is null""";

    @Inject
    private Rows rows;

    /** @param id null for all; @param household null for everybody's */
    List<Mandate> list(UUID id, UUID household) {
        return rows.all(on -> on.prepareStatement(LIST), MandateStore::mandate, id, id, household, household);
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class), row.getString("last_name"), row.getInt("file_number"),
                row.getString("reference"), row.getString("holder"), row.getString("masked_iban"), row.getObject("signed_on", LocalDate.class),
                row.getInt("due_day"), row.getObject("last_used", LocalDate.class), row.getObject("held_since", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class), row.getString("by_name"),
                row.getString("return_reason"));
    }

    /** Who writes about the same household at the same time waits. @return whether there is such a household */
    boolean lock(UUID household) {
        return rows.first(on -> on.prepareStatement("select id from household.household where region_id = kernel.region() and id = ? for update"),
                row -> true, household) != null;
    }

    void add(UUID id, UUID organisation, MandateCard card, byte[] sealed, String masked, UUID by) {
        rows.change(on -> on.prepareStatement(ADD), id, organisation, card.holder(), sealed, masked, card.signedOn(), card.dueDay(), by, card.household());
    }

    void revoke(UUID id, LocalDate on, UUID by) {
        rows.change(connection -> connection.prepareStatement("update debit.mandate set revoked_on = ?, revoked_by = ? where region_id = kernel.region() and id = ?"),
                on, by, id);
    }

    /** @param since null: somebody has looked at it */
    void hold(UUID id, LocalDate since) {
        rows.change(on -> on.prepareStatement("update debit.mandate set held_since = ? where region_id = kernel.region() and id = ?"), since, id);
    }

    /** @return null while nobody has said it */
    Creditor creditor() {
        return rows.first(on -> on.prepareStatement("select name, iban, identifier, notice_days from debit.creditor where region_id = kernel.region()"),
                row -> new Creditor(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
    }

    void keep(Creditor creditor) {
        rows.change(on -> on.prepareStatement("""
                insert into debit.creditor (name, iban, identifier, notice_days) values (?, ?, ?, ?)
                on conflict (region_id) do update set name = excluded.name, iban = excluded.iban, identifier = excluded.identifier,
                    notice_days = excluded.notice_days"""), creditor.name(), creditor.iban(), creditor.identifier(), creditor.noticeDays());
    }
}
