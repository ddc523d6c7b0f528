package lu.daach.rentrun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import lu.daach.rentrun.rules.MonthLine;
import lu.daach.rentrun.rules.MonthPlan;

/** Names the figures of a month and the person who saw them: SHA-256 over month, person and all lines in their order. */
final class Digest {

    private Digest() {
    }

    /** @return 64 hexadecimal digits */
    static String of(MonthPlan plan, UUID preparedBy) {
        MessageDigest digest = sha256();
        take(digest, plan.month() + "|" + preparedBy + "\n");
        for (MonthLine line : plan.lines()) {
            take(digest, line.cause() + "|" + line.amount() + "|" + line.debitAccount() + "|" + line.creditAccount() + "|"
                    + line.dwelling() + "\n");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void take(MessageDigest digest, String text) {
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
