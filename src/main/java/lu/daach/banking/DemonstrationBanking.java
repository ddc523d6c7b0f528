package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import lu.daach.organisation.Demonstration;

/**
 * The accounts on which the agencies of the demonstration collect, that of the documentation (contract.md 2) and an invented one, and
 * what the households paid so far. That stands on accounts of its own, which were given up since: on those that the agencies collect on
 * now, no statement was received yet, so that the first one that anybody brings is accepted whatever its balance.
 */
@ApplicationScoped
class DemonstrationBanking implements Demonstration {

    private static final int ORDER = 60;

    @Inject
    private PayerVault vault;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        open(connection, REDANGE, "own-account", "LU280019400644750000", "HausCaRe Réiden");
        open(connection, SECOND, "own-account", "LU120010001234567891", "Agence");
        open(connection, REDANGE, DemonstrationPayments.ACCOUNT, "LU450019000000012345", "HausCaRe Réiden 2024–2026");
        open(connection, SECOND, DemonstrationPayments.ACCOUNT, "LU470019000000067890", "Agence 2024–2026");
        new DemonstrationPayments(connection, REDANGE, "manager", vault.press(connection, REDANGE, Demonstration.id("organisation/HausCaRe (démonstration)"))).load();
        new DemonstrationPayments(connection, SECOND, "manager-b", vault.press(connection, SECOND, Demonstration.id("organisation/Agence Musterdall (démonstration)"))).load();
    }

    private static void open(Connection connection, int region, String name, String iban, String label) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into banking.own_account (region_id, id, iban, label) values (?, ?, ?, ?)")) {
            insert.setInt(1, region);
            insert.setObject(2, Demonstration.id(name + "/" + region));
            insert.setString(3, iban);
            insert.setString(4, label);
            insert.executeUpdate();
        }
    }
}
