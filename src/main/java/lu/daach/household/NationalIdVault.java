package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lu.daach.household.rules.NationalId;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/**
 * Seals national numbers and opens them. The same number is found again by a fingerprint under a key of the region: there are so few
 * numbers that one without a key would tell them all.
 */
@ApplicationScoped
class NationalIdVault {

    private static final String NUMBER = "household.national_id.sealed";
    private static final String KEY = "household.fingerprint_key.sealed";
    private static final String METHOD = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int ENDING = 3;

    /**
     * A number as it is kept.
     *
     * @param born the date of birth that it tells; null when it tells none
     */
    record Kept(UUID organisation, byte[] sealed, byte[] fingerprint, String ending, LocalDate born) {
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    /** Seals a number with the key of the caller's organisation. */
    Kept keep(UUID person, String digits) {
        Actor actor = caller.actor();
        return keep(entities.unwrap(Connection.class), actor.region(), actor.organisation(), person, digits);
    }

    /** As {@link #keep(UUID, String)}, for the first rows of an installation. */
    Kept keep(Connection connection, int region, UUID organisation, UUID person, String digits) {
        byte[] sealed = sealing.seal(connection, new SealedPlace(region, organisation, NUMBER, person, 1),
                digits.getBytes(StandardCharsets.UTF_8));
        return new Kept(organisation, sealed, fingerprint(connection, region, organisation, digits),
                digits.substring(digits.length() - ENDING), NationalId.born(digits).orElse(null));
    }

    /** By what the same number is found among those of the caller's region. */
    byte[] fingerprint(String digits) {
        Actor actor = caller.actor();
        return fingerprint(entities.unwrap(Connection.class), actor.region(), actor.organisation(), digits);
    }

    String open(UUID person, UUID organisation, byte[] sealed) {
        return sealing.text(new SealedPlace(caller.actor().region(), organisation, NUMBER, person, 1), sealed);
    }

    private byte[] fingerprint(Connection connection, int region, UUID organisation, String digits) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key(connection, region, organisation), METHOD));
            return mac.doFinal(digits.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | SQLException e) {
            throw new IllegalStateException("a number could not be sealed, so it is not kept", e);
        }
    }

    private byte[] key(Connection connection, int region, UUID organisation) throws SQLException {
        byte[] known = known(connection, region);
        if (known == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            try (PreparedStatement insert = connection.prepareStatement("insert into household.fingerprint_key"
                    + " (region_id, organisation_id, sealed) values (?, ?, ?) on conflict do nothing")) {
                insert.setInt(1, region);
                insert.setObject(2, organisation);
                insert.setBytes(3, sealing.seal(connection, new SealedPlace(region, organisation, KEY, organisation, 1), fresh));
                insert.executeUpdate();
            }
            known = known(connection, region);
        }
        return known;
    }

    private byte[] known(Connection connection, int region) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select organisation_id, sealed from household.fingerprint_key where region_id = ?")) {
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
