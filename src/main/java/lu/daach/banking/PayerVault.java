package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Fingerprints of payers' accounts under a key of the region: the same account is known again, and nobody can tell which it is. */
@ApplicationScoped
class PayerVault {

    private static final String KEY = "banking.fingerprint_key.sealed";
    private static final String METHOD = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    /** Makes fingerprints with one key, for one import. */
    final class Press {

        private final Mac mac;

        private Press(byte[] key) throws GeneralSecurityException {
            this.mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key, METHOD));
        }

        /** @return null for null */
        byte[] of(String iban) {
            return iban == null ? null : mac.doFinal(iban.getBytes(StandardCharsets.UTF_8));
        }
    }

    Press press(Connection connection) throws SQLException {
        Actor actor = caller.actor();
        return press(connection, actor.region(), actor.organisation());
    }

    /** @param organisation under whose key the region's key is sealed when it has none yet */
    Press press(Connection connection, int region, UUID organisation) throws SQLException {
        byte[] known = known(connection, region);
        if (known == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            try (PreparedStatement insert = connection.prepareStatement("insert into banking.fingerprint_key"
                    + " (region_id, organisation_id, sealed) values (?, ?, ?) on conflict do nothing")) {
                insert.setInt(1, region);
                insert.setObject(2, organisation);
                insert.setBytes(3, sealing.seal(connection,
                        new SealedPlace(region, organisation, KEY, organisation, 1), fresh));
                insert.executeUpdate();
            }
            known = known(connection, region);
        }
        try {
            return new Press(known);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("accounts of payers cannot be fingerprinted, so nothing is kept", e);
        }
    }

    private byte[] known(Connection connection, int region) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select organisation_id, sealed from banking.fingerprint_key where region_id = ?")) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                UUID organisation = row.getObject(1, UUID.class);
                return sealing.open(connection, new SealedPlace(region, organisation, KEY, organisation, 1), row.getBytes(2));
            }
        }
    }
}
