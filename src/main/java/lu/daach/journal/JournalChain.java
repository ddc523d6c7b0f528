package lu.daach.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lu.daach.kernel.Sentence;

/**
 * The chain of seals over a region's journal, and what is found when it is looked through again. Whoever changes, removes, adds or
 * reorders entries breaks the hash of their seal; whoever makes the hashes anew lacks the key of the signatures; whoever cuts the end off
 * meets the anchor, the last seal as it was written down outside the database.
 */
final class JournalChain {

    private static final String SIGNATURE = "HmacSHA256";

    private final SecretKeySpec key;

    JournalChain(byte[] key) {
        this.key = new SecretKeySpec(key, SIGNATURE);
    }

    /**
     * @param before the seal before it; null for the first
     * @param entries those after the seal before it, by id; at least one
     */
    Seal next(int region, Seal before, List<JournalEntry> entries) {
        int sequence = before == null ? 1 : before.sequence() + 1;
        long afterId = before == null ? 0 : before.lastId();
        long lastId = entries.get(entries.size() - 1).id();
        byte[] hash = hash(before, entries);
        return new Seal(region, sequence, afterId, lastId, entries.size(), hash, sign(region, sequence, afterId, lastId, entries.size(), hash));
    }

    /**
     * @param seals as the database has them, by their numbers
     * @param entries gives the entries after one id up to another, by id
     * @param anchors the hashes that were written down outside, by number
     * @return what is wrong, in whole sentences; empty when nothing is
     */
    List<Sentence> faults(int region, List<Seal> seals, Entries entries, Map<Integer, byte[]> anchors) {
        List<Sentence> faults = new ArrayList<>();
        Seal before = null;
        Set<Integer> missing = new TreeSet<>(anchors.keySet());
        for (Seal seal : seals) {
            int expected = before == null ? 1 : before.sequence() + 1;
            long after = before == null ? 0 : before.lastId();
            if (seal.sequence() != expected || seal.afterId() != after) {
                faults.add(Sentence.of("journal.fault.gap", expected));
            }
            byte[] signature = sign(region, seal.sequence(), seal.afterId(), seal.lastId(), seal.entries(), seal.hash());
            if (seal.region() != region || !MessageDigest.isEqual(signature, seal.signature())) {
                faults.add(Sentence.of("journal.fault.signature", seal.sequence()));
            }
            List<JournalEntry> sealed = entries.between(before == null ? Long.MIN_VALUE : seal.afterId(), seal.lastId());
            if (sealed.size() != seal.entries() || !Arrays.equals(hash(before, sealed), seal.hash())) {
                faults.add(Sentence.of("journal.fault.entries", seal.sequence()));
            }
            byte[] anchor = anchors.get(seal.sequence());
            if (anchor != null && !Arrays.equals(anchor, seal.hash())) {
                faults.add(Sentence.of("journal.fault.anchor", seal.sequence()));
            }
            missing.remove(seal.sequence());
            before = seal;
        }
        if (!missing.isEmpty()) {
            faults.add(Sentence.of("journal.fault.cut", Collections.min(missing)));
        }
        return faults;
    }

    /** Where the entries come from. */
    @FunctionalInterface
    interface Entries {

        List<JournalEntry> between(long afterId, long lastId);
    }

    private static byte[] hash(Seal before, List<JournalEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before == null ? new byte[0] : before.hash());
            for (JournalEntry entry : entries) {
                byte[] bytes = entry.canonical();
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(int region, int sequence, long afterId, long lastId, int entries, byte[] hash) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(key);
            mac.update(ByteBuffer.allocate(3 * Integer.BYTES + 2 * Long.BYTES).putInt(region).putInt(sequence).putLong(afterId).putLong(lastId)
                    .putInt(entries).array());
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
