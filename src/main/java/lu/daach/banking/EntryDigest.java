package lu.daach.banking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import lu.daach.banking.camt.ReadEntry;
import lu.daach.banking.camt.ReadPart;

/**
 * By what a line of a statement is known again in another file: the bank's own reference with amount and day; where the bank gives
 * none, all that it says about the line. Lines that look alike have the same digest and are counted.
 */
final class EntryDigest {

    private final MessageDigest sha = sha();

    byte[] of(ReadEntry entry) {
        return sha.digest(told(entry).getBytes(StandardCharsets.UTF_8));
    }

    private static String told(ReadEntry entry) {
        StringBuilder told = new StringBuilder();
        add(told, entry.amount().toPlainString());
        add(told, entry.bookedOn().toString());
        if (entry.bankReference() != null) {
            add(told, entry.bankReference());
            return told.toString();
        }
        add(told, entry.ownReference());
        add(told, entry.valueOn());
        add(told, entry.reversal());
        add(told, entry.additional());
        for (ReadPart part : entry.parts()) {
            add(told, part.amount().toPlainString());
            add(told, part.name());
            add(told, part.iban());
            add(told, part.endToEnd());
            add(told, part.reference());
            add(told, part.remittance());
        }
        return told.toString();
    }

    /** With its length, so that no two lines tell the same by accident. */
    private static void add(StringBuilder told, Object fact) {
        String text = fact == null ? "" : fact.toString();
        told.append(text.length()).append(':').append(text);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
