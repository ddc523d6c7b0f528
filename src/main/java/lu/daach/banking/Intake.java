package lu.daach.banking;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import lu.daach.banking.camt.ReadEntry;
import lu.daach.banking.camt.ReadLines;
import lu.daach.banking.camt.ReadPart;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.kernel.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Where the lines of a file stand until they are judged: a table that lives as long as the transaction, one row a movement, filled by one
 * {@code copy} while the file is read. So a file of any size takes no memory, and the database already works while it is still read.
 */
final class Intake implements ReadLines, AutoCloseable {

    private static final String MAKE = "select banking.make_intake()";

    private static final String COPY = "copy intake (statement, position, part, entry_id, digest, named, amount, booked_on, value_on, bank_reference,"
            + " additional, moved, name, fingerprint, masked_iban, end_to_end, reference, remittance, returned, return_reason, asked_for, structured) from stdin";

    private static final String ANALYZE = "analyze intake (statement, position, part, entry_id, digest)";
    private static final int PIECE = 64 * 1024;
    private static final int HEAD = 4;
    private static final String NULL = "\\N";
    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;
    private final PayerVault.Press press;
    private final EntryDigest digest = new EntryDigest();
    private final StringBuilder rows = new StringBuilder(2 * PIECE);
    private final long family = Ids.fresh().getMostSignificantBits();
    private final long branch = Ids.fresh().getLeastSignificantBits() & 0xFFFF_FFFF_0000_0000L;
    private final CopyIn copy;
    private int lines;

    Intake(Connection connection, PayerVault.Press press) throws SQLException {
        this.connection = connection;
        this.press = press;
        try (Statement make = connection.createStatement()) {
            make.execute(MAKE);
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    }

    @Override
    public void take(int statement, int position, ReadEntry line) {
        // Random for the file, in the order of its lines within it: the indexes grow at one place.
        UUID id = new UUID(family, branch | lines++);
        String told = HEX.formatHex(digest.of(line));
        int part = 0;
        for (ReadPart one : line.parts()) {
            rows.append(statement).append('\t').append(position).append('\t').append(++part).append('\t').append(id).append("\t\\\\x").append(told)
                    .append('\t').append(line.bankReference() == null ? 'f' : 't').append('\t').append(line.amount().toPlainString());
            field(line.bookedOn());
            field(line.valueOn());
            field(line.bankReference());
            field(line.additional());
            field(one.amount().toPlainString());
            field(one.name());
            byte[] print = press.of(one.iban());
            field(print == null ? null : "\\x" + HEX.formatHex(print));
            field(masked(one.iban()));
            field(one.endToEnd());
            field(one.reference());
            field(one.remittance());
            rows.append('\t').append(one.returned() || line.reversal() ? 't' : 'f');
            field(one.reason());
            rows.append("\t{").append(String.join(",", references(one.reference(), one.remittance(), one.endToEnd()))).append('}');
            field(CreditorReference.isValid(one.reference()) ? one.reference() : null);
            rows.append('\n');
        }
        if (rows.length() > PIECE) {
            send();
        }
    }

    /** What in these texts may be a reference of ours. */
    static Set<String> references(String structured, String words, String endToEnd) {
        Set<String> found = new LinkedHashSet<>(CreditorReference.within(structured));
        found.addAll(CreditorReference.within(words));
        found.addAll(CreditorReference.within(endToEnd));
        return found;
    }

    private void field(Object value) {
        rows.append('\t');
        if (value == null) {
            rows.append(NULL);
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(sign);
            }
        }
    }

    /** Its ends: {@code LU28 … 0000}; null for null, and for what is too short to hide anything. */
    private static String masked(String iban) {
        return iban == null || iban.length() < 2 * HEAD + HEAD ? null : iban.substring(0, HEAD) + " … " + iban.substring(iban.length() - HEAD);
    }

    private void send() {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Everything was read: the lines can be judged. */
    void end() throws SQLException {
        send();
        copy.endCopy();
        try (Statement known = connection.createStatement()) {
            known.execute(ANALYZE);
        }
    }

    /** Gives the connection back to the transaction, whatever became of the file. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
