package lu.daach.sealing;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the organisations. The row is asked each time, which is a look-up by its key; what is remembered is only what a row
 * unwraps to, so that a key whose transaction was undone is never used again.
 */
final class OrganisationKeys {

    private final Aead root;
    private final Map<ByteBuffer, Aead> unwrapped = new ConcurrentHashMap<>();

    OrganisationKeys(Aead root) {
        this.root = root;
    }

    /** The key of an organisation; made in the transaction of the connection where there is none. */
    Aead of(Connection connection, int region, UUID organisation) throws SQLException, GeneralSecurityException {
        byte[] wrapped = stored(connection, region, organisation);
        if (wrapped == null) {
            add(connection, region, organisation);
            wrapped = stored(connection, region, organisation);
        }
        return aead(wrapped, region, organisation);
    }

    /** The key of an organisation that has one. */
    Aead known(Connection connection, int region, UUID organisation) throws SQLException, GeneralSecurityException {
        byte[] wrapped = stored(connection, region, organisation);
        if (wrapped == null) {
            throw new GeneralSecurityException("the organisation has no key");
        }
        return aead(wrapped, region, organisation);
    }

    /** @throws GeneralSecurityException when the root key is not the one by which this key was wrapped */
    Aead aead(byte[] wrapped, int region, UUID organisation) throws GeneralSecurityException {
        Aead known = unwrapped.get(ByteBuffer.wrap(wrapped));
        if (known == null) {
            known = Envelope.of(Envelope.unwrap(wrapped, root, whose(region, organisation)));
            unwrapped.put(ByteBuffer.wrap(wrapped.clone()), known);
        }
        return known;
    }

    private static byte[] stored(Connection connection, int region, UUID organisation) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select wrapped from sealing.organisation_key where region_id = ? and organisation_id = ?")) {
            query.setInt(1, region);
            query.setObject(2, organisation);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** Whoever makes it at the same time waits here, and then finds the other's. */
    private void add(Connection connection, int region, UUID organisation) throws SQLException, GeneralSecurityException {
        try (PreparedStatement insert = connection.prepareStatement("insert into sealing.organisation_key"
                + " (region_id, organisation_id, wrapped) values (?, ?, ?) on conflict do nothing")) {
            insert.setInt(1, region);
            insert.setObject(2, organisation);
            insert.setBytes(3, Envelope.wrap(Envelope.freshKey(), root, whose(region, organisation)));
            insert.executeUpdate();
        }
    }

    private static byte[] whose(int region, UUID organisation) {
        return new SealedPlace(region, organisation, "sealing.organisation_key.wrapped", organisation, 1).associatedData();
    }
}
