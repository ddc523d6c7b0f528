package lu.daach.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;

/**
 * How people and programs prove who they are. It works before anybody is known, so it stands outside the guard and reaches
 * the database only through the functions that are made for it.
 */
@ApplicationScoped
public class SignIn {

    private static final int DEVICE_BYTES = 32;

    @Resource(lookup = "java:app/jdbc/daach")
    private DataSource connections;

    private final Clock clock = Clock.systemUTC();

    private final SecureRandom random = new SecureRandom();

    private final SeenTokens tokens = new SeenTokens(clock);

    /**
     * What came of a try to get in.
     *
     * @param identity who it is; empty when login or password is wrong
     * @param tooMany whether the password was not even looked at, because too many were tried
     */
    public record Answer(Optional<Identity> identity, boolean tooMany) {
    }

    /**
     * Tries a password. It takes the same time whether the login or the password is wrong, and the number of tries is limited alike for
     * logins that exist and that do not.
     *
     * @param device what the browser keeps from an earlier sign-in; null when it is not known
     * @param source the address that the request comes from
     */
    public Answer byPassword(String login, String password, String device, String source) {
        if (login == null || password == null || password.length() > PasswordPolicy.LONGEST) {
            return new Answer(Optional.empty(), false);
        }
        try (Connection connection = connections.getConnection()) {
            String door = admit(connection, login.strip(), device, source);
            if (door == null) {
                return new Answer(Optional.empty(), true);
            }
            Optional<Identity> identity = checked(connection, login.strip(), password);
            note(connection, door, identity.isPresent(), source);
            return new Answer(identity, false);
        } catch (SQLException e) {
            throw new IllegalStateException("sign-in could not ask the database", e);
        }
    }

    /** A browser that somebody has signed in from; a stranger's guesses elsewhere do not shut it out. @return what it keeps */
    public String rememberDevice(String login) {
        byte[] bytes = new byte[DEVICE_BYTES];
        random.nextBytes(bytes);
        String device = HexFormat.of().formatHex(bytes);
        try (Connection connection = connections.getConnection();
                PreparedStatement call = connection.prepareStatement("select organisation.remember_device(?, ?)")) {
            call.setBytes(1, digest(device));
            call.setString(2, login.strip());
            call.execute();
            return device;
        } catch (SQLException e) {
            throw new IllegalStateException("sign-in could not ask the database", e);
        }
    }

    private static String admit(Connection connection, String login, String device, String source) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select organisation.admit_try(?, ?, ?)")) {
            query.setString(1, login);
            query.setBytes(2, device == null ? null : digest(device));
            query.setString(3, source);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void note(Connection connection, String door, boolean well, String source) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select organisation.note_try(?, ?, ?)")) {
            call.setString(1, door);
            call.setBoolean(2, well);
            call.setString(3, source);
            call.execute();
        }
    }

    private Optional<Identity> checked(Connection connection, String login, String password) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from organisation.credential_of(?)")) {
            query.setString(1, login);
            try (ResultSet row = query.executeQuery()) {
                boolean known = row.next() && row.getString("password_hash") != null;
                String hash = known ? row.getString("password_hash") : PasswordHash.OF_NOBODY;
                if (!PasswordHash.matches(password, hash) || !known) {
                    return Optional.empty();
                }
                if (PasswordHash.outdated(hash)) {
                    rehash(connection, login, hash, password);
                }
                return Optional.of(new Identity(row.getInt("region_id"), row.getObject("staff_id", UUID.class), clock.instant()));
            }
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
     * @throws InvalidInput when the password is not good enough, at {@code /password}
     */
    public boolean redeem(String link, String password) {
        Faults faults = new Faults();
        PasswordPolicy.check(password, false, invited(link).map(List::of).orElse(List.of()), "/password", faults);
        faults.refuseIfAny();
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
