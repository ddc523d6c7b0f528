package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.lease.MaskedIban;

/** Reads and decides changes of owners' accounts; what drafts them is the database, whoever writes the card. */
@ApplicationScoped
class AccountChangeStore {

    private static final String OPEN = """
            select c.id, c.owner_id, o.name, c.old_iban, c.new_iban, s.name as drafter, c.drafted_at, c.drafted_by = ? as mine
            from payment.account_change c
            join lease.owner o on o.region_id = c.region_id and o.id = c.owner_id
            join organisation.staff s on s.region_id = c.region_id and s.id = c.drafted_by
            where c.region_id = kernel.region() and c.state = 'drafted'
            order by c.drafted_at, c.id""";

    private static final String HOLD = """
            select owner_id, old_iban, new_iban, drafted_by, state
            from payment.account_change where region_id = kernel.region() and id = ? for update""";

    private static final String CONFIRM = """
            update payment.account_change set state = 'confirmed', decided_by = ?, decided_at = clock_timestamp()
            where region_id = kernel.region() and id = ?""";

    private static final String REFUSE = """
            update payment.account_change set state = 'refused', decided_by = ?, decided_at = clock_timestamp()
            where region_id = kernel.region() and id = ?""";

    private static final String PAY_THERE = """
            update payment.owner_account a set iban = c.new_iban, since = clock_timestamp()
            from payment.account_change c
            where c.region_id = kernel.region() and c.id = ?
              and a.region_id = c.region_id and a.owner_id = c.owner_id""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * A change as it stands.
     *
     * @param oldIban null when the one before was taken off the card
     * @param newIban null when the account was taken off the card
     */
    record Open(UUID owner, String oldIban, String newIban, UUID draftedBy, boolean drafted) {
    }

    List<AccountChangeLine> open(UUID reader) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                query.setObject(1, reader);
                List<AccountChangeLine> lines = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        lines.add(new AccountChangeLine(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class),
                                row.getString("name"), MaskedIban.of(row.getString("old_iban")), MaskedIban.of(row.getString("new_iban")),
                                row.getString("drafter"), Sql.instant(row, "drafted_at"), row.getBoolean("mine")));
                    }
                }
                return List.copyOf(lines);
            }
        });
    }

    /** @throws Missing when there is none */
    Open hold(UUID change) {
        return Sql.on(entities, connection -> {
            try (PreparedStatement query = connection.prepareStatement(HOLD)) {
                query.setObject(1, change);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new Missing();
                    }
                    return new Open(row.getObject("owner_id", UUID.class), row.getString("old_iban"), row.getString("new_iban"),
                            row.getObject("drafted_by", UUID.class), row.getString("state").equals("drafted"));
                }
            }
        });
    }

    void confirm(UUID change, UUID by) {
        decide(connection -> connection.prepareStatement(CONFIRM), change, by);
        Sql.on(entities, connection -> {
            try (PreparedStatement update = connection.prepareStatement(PAY_THERE)) {
                update.setObject(1, change);
                return update.executeUpdate();
            }
        });
    }

    void refuse(UUID change, UUID by) {
        decide(connection -> connection.prepareStatement(REFUSE), change, by);
    }

    private void decide(Sql.Work<PreparedStatement> statement, UUID change, UUID by) {
        Sql.on(entities, connection -> {
            try (PreparedStatement update = statement.on(connection)) {
                update.setObject(1, by);
                update.setObject(2, change);
                return update.executeUpdate();
            }
        });
    }
}
