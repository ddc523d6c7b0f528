package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import lu.daach.organisation.Demonstration;

/**
 * The accounts on which the agencies of the demonstration collect, that of the documentation (contract.md 2) and an invented one, and
 * what the households paid on them.
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
        open(connection, REDANGE, "LU280019400644750000", "HausCaRe Réiden");
        open(connection, SECOND, "LU120010001234567891", "Agence");
        new DemonstrationPayments(connection, REDANGE, "manager", vault.press(connection, REDANGE, Demonstration.id("organisation/HausCaRe (démonstration)"))).load();
        new DemonstrationPayments(connection, SECOND, "manager-b", vault.press(connection, SECOND, Demonstration.id("organisation/Agence Musterdall (démonstration)"))).load();
    }

    private static void open(Connection connection, int region, String iban, String label) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into banking.own_account (region_id, id, iban, label) values (?, ?, ?, ?)")) {
            insert.setInt(1, region);
            insert.setObject(2, Demonstration.id("own-account/" + region));
            insert.setString(3, iban);
            insert.setString(4, label);
            insert.executeUpdate();
        }
    }
}
