package lu.daach.sealing;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import lu.daach.boot.Settings;
import lu.daach.database.Database;

/**
 * Seals texts and opens them again; to be asked within a use-case, because the key of the organisation is read under the wall of the
 * caller's region. Whether somebody may read a text is for the module to decide that keeps it, before it asks here.
 */
@ApplicationScoped
public class Sealing {

    /** The first byte of everything sealed, so that another form can follow one day. */
    private static final byte FORM = 1;

    @PersistenceContext
    private EntityManager entities;

    private OrganisationKeys keys;

    /**
     * Takes the root key out of the keys folder, where the first start of an installation puts it.
     *
     * @throws Settings.Invalid when texts are sealed already and the key is missing, or is not the one that they are sealed with
     */
    public void begin(Settings settings) {
        try (Connection connection = Database.open().ownerConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select region_id, organisation_id, wrapped from sealing.organisation_key")) {
            boolean needed = row.next();
            OrganisationKeys found = new OrganisationKeys(RootKey.in(settings.keys(), needed));
            for (boolean more = needed; more; more = row.next()) {
                found.aead(row.getBytes("wrapped"), row.getInt("region_id"), row.getObject("organisation_id", UUID.class));
            }
            begin(found);
        } catch (GeneralSecurityException e) {
            throw new Settings.Invalid("the root key in " + settings.keys() + " is not the one that the texts in the database are sealed"
                    + " with: put the right one back from the backup of the keys folder (DAACH_KEYS)");
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of the organisations could not be read: " + e.getMessage(), e);
        }
    }

    void begin(OrganisationKeys found) {
        keys = found;
    }

    /** @return what may be kept; null for null */
    public byte[] seal(SealedPlace place, String text) {
        return text == null ? null : seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(SealedPlace place, byte[] plain) {
        return seal(entities.unwrap(Connection.class), place, plain);
    }

    /** As {@link #seal(SealedPlace, byte[])}, for the first rows of an installation, which are written by the owner's connection. */
    public byte[] seal(Connection connection, SealedPlace place, byte[] plain) {
        try {
            byte[] sealed = keys.of(connection, place.region(), place.organisation()).encrypt(plain, place.associatedData());
            byte[] whole = new byte[sealed.length + 1];
            whole[0] = FORM;
            System.arraycopy(sealed, 0, whole, 1, sealed.length);
            return whole;
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed, so it is not kept", e);
        }
    }

    /**
     * @return null for null
     * @throws BrokenSeal when it is not what was sealed for this place
     */
    public String text(SealedPlace place, byte[] sealed) {
        return sealed == null ? null : new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws BrokenSeal when it is not what was sealed for this place */
    public byte[] open(SealedPlace place, byte[] sealed) {
        return open(entities.unwrap(Connection.class), place, sealed);
    }

    /** As {@link #open(SealedPlace, byte[])}, for the first rows of an installation, which are written by the owner's connection. */
    public byte[] open(Connection connection, SealedPlace place, byte[] sealed) {
        try {
            return opened(keys.known(connection, place.region(), place.organisation()), place, sealed);
        } catch (SQLException | GeneralSecurityException e) {
            throw new BrokenSeal(place, e);
        }
    }

    /**
     * Opens many texts of one organisation in a row; its key is asked for once, so it is for the use-case that asked and no longer.
     *
     * @throws IllegalStateException when the keys cannot be read
     */
    public Opener opener(int region, UUID organisation) {
        try {
            return new Opener(keys.of(entities.unwrap(Connection.class), region, organisation));
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of the organisation cannot be used", e);
        }
    }

    /** Opens the texts of one organisation. */
    public static final class Opener {

        private final Aead key;

        private Opener(Aead key) {
            this.key = key;
        }

        /**
         * @return null for null
         * @throws BrokenSeal when it is not what was sealed for this place
         */
        public String text(SealedPlace place, byte[] sealed) {
            if (sealed == null) {
                return null;
            }
            try {
                return new String(opened(key, place, sealed), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new BrokenSeal(place, e);
            }
        }
    }

    private static byte[] opened(Aead key, SealedPlace place, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length == 0 || sealed[0] != FORM) {
            throw new GeneralSecurityException("not in a form of ours");
        }
        return key.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), place.associatedData());
    }
}
