package lu.daach.banking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lu.daach.banking.camt.ReadEntry;
import lu.daach.banking.camt.ReadPart;

/**
 * By what a line of a statement is known again in another file: the bank's own reference with amount and day; where the bank gives
 * none, all that it says about the line. Lines that look alike are counted.
 *
 * @param occurrence the how-many-eth of this digest, from 1
 * @param named whether the bank names the line itself
 */
record EntryDigest(byte[] digest, int occurrence, boolean named) {

    static List<EntryDigest> of(List<ReadEntry> entries) {
        Map<String, Integer> seen = new HashMap<>();
        List<EntryDigest> digests = new ArrayList<>(entries.size());
        MessageDigest sha = sha();
        for (ReadEntry entry : entries) {
            byte[] digest = sha.digest(told(entry).getBytes(StandardCharsets.UTF_8));
            int occurrence = seen.merge(HexFormat.of().formatHex(digest), 1, Integer::sum);
            digests.add(new EntryDigest(digest, occurrence, entry.bankReference() != null));
        }
        return digests;
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
