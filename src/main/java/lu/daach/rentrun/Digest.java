package lu.daach.rentrun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lu.daach.rentrun.rules.MonthDue;

/** Names the figures of a month and the person who saw them: SHA-256 over month, person and all lines in the order of their causes. */
final class Digest {

    private final MessageDigest digest = sha256();

    Digest(YearMonth month, UUID preparedBy) {
        take(month + "|" + preparedBy + "\n");
    }

    /** @return 64 hexadecimal digits */
    static String of(YearMonth month, UUID preparedBy, List<MonthDue> lines) {
        Digest digest = new Digest(month, preparedBy);
        lines.forEach(digest::take);
        return digest.done();
    }

    void take(MonthDue line) {
        take(line.cause() + "|" + line.amount() + "|" + line.debitAccount() + "|" + line.creditAccount() + "|" + line.dwelling() + "\n");
    }

    /** @return 64 hexadecimal digits; nothing can be taken afterwards */
    String done() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void take(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
