package lu.daach.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * How people and programs prove who they are. It works before anybody is known, so it stands outside the guard and reaches
 * the database only through the functions that are made for it.
 */
@ApplicationScoped
public class SignIn {

    private static final int LONGEST_PASSWORD = 128;

    @Resource(lookup = "java:app/jdbc/daach")
    private DataSource connections;

    private final Clock clock = Clock.systemUTC();

    private final SeenTokens tokens = new SeenTokens(clock);

    /**
     * @return who it is; empty when login or password is wrong, which takes the same time for both
     */
    public Optional<Identity> byPassword(String login, String password) {
        if (login == null || password == null || password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from organisation.credential_of(?)")) {
            query.setString(1, login.strip());
            try (ResultSet row = query.executeQuery()) {
                boolean known = row.next() && row.getString("password_hash") != null;
                String hash = known ? row.getString("password_hash") : PasswordHash.OF_NOBODY;
                if (!PasswordHash.matches(password, hash) || !known) {
                    return Optional.empty();
                }
                if (PasswordHash.outdated(hash)) {
                    rehash(connection, login.strip(), hash, password);
                }
                return Optional.of(new Identity(row.getInt("region_id"), row.getObject("staff_id", UUID.class), clock.instant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sign-in could not ask the database", e);
        }
    }

    /**
     * Whose token it is. What was found is remembered for a minute: a token that was withdrawn meanwhile passes here, and is
     * refused by the guard, which asks it again in the transaction of each use-case.
     *
     * @return empty when nobody's
     */
    public Optional<Identity> byToken(String token) {
        return tokens.known(token).or(() -> {
            Optional<Identity> found = asked(token);
            found.ifPresent(identity -> tokens.remember(token, identity));
            return found;
        });
    }

    private Optional<Identity> asked(String token) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from organisation.bearer_of(?)")) {
            query.setBytes(1, digest(token));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Identity(row.getInt(1), row.getObject(2, UUID.class), clock.instant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sign-in could not ask the database", e);
        }
    }

    /** @return the login that a one-time link is for; empty when it is used up, too old or made up */
    public Optional<String> invited(String link) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement("select organisation.invited_login(?)")) {
            query.setBytes(1, digest(link));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sign-in could not ask the database", e);
        }
    }

    /**
     * Sets the first password by a one-time link; the link is used up by it.
     *
     * @return false when the link does not work (any more)
     */
    public boolean redeem(String link, String password) {
        try (Connection connection = connections.getConnection();
                PreparedStatement call = connection.prepareStatement("select organisation.redeem(?, ?)")) {
            call.setBytes(1, digest(link));
            call.setString(2, PasswordHash.of(password));
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sign-in could not ask the database", e);
        }
    }

    private static void rehash(Connection connection, String login, String hash, String password) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select organisation.rehash(?, ?, ?)")) {
            call.setString(1, login);
            call.setString(2, hash);
            call.setString(3, PasswordHash.of(password));
            call.execute();
        }
    }

    /** Tokens and links are long and random, so a plain digest of them is enough to keep. */
    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
