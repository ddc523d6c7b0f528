package lu.daach.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Six hundred ways of touching a sealed journal, by somebody who may do everything in the database but has not the key. */
class JournalChainTest {

    private static final int REGION = 1;
    private static final int ENTRIES = 400;
    private static final int EACH = 10;
    private static final int TAMPERINGS = 600;

    private final JournalChain chain = new JournalChain(new byte[] {1, 2, 3});
    private final Random random = new Random(7);

    private List<JournalEntry> entries = new ArrayList<>();
    private List<Seal> seals = new ArrayList<>();
    private final Map<Integer, byte[]> anchors = new HashMap<>();

    private void written() {
        entries = new ArrayList<>();
        seals = new ArrayList<>();
        anchors.clear();
        for (long id = 1; id <= ENTRIES; id++) {
            entries.add(new JournalEntry(3 * id, id * 1_000_000, "staff", "Nadine", "Owners.change", "done", "owner", "4711", "iban", null));
        }
        for (int begin = 0; begin < ENTRIES; begin += EACH) {
            seals.add(chain.next(REGION, seals.isEmpty() ? null : seals.get(seals.size() - 1), entries.subList(begin, begin + EACH)));
        }
        seals.forEach(seal -> anchors.put(seal.sequence(), seal.hash()));
    }

    private int faults() {
        return chain.faults(REGION, seals, (after, until) -> entries.stream()
                .filter(entry -> entry.id() > after && entry.id() <= until).toList(), anchors).size();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        written();
        assertEquals(0, faults());
        // What came since the last seal is nobody's fault.
        entries.add(new JournalEntry(10_000, 1, "staff"));
        assertEquals(0, faults());
    }

    @Test
    void everyTamperingIsFound() {
        int found = 0;
        for (int i = 0; i < TAMPERINGS; i++) {
            written();
            touch(i % 6);
            found += faults() > 0 ? 1 : 0;
        }
        assertEquals(TAMPERINGS, found);
    }

    private void touch(int way) {
        int at = random.nextInt(ENTRIES - 1);
        JournalEntry entry = entries.get(at);
        switch (way) {
            case 0 -> {
                String[] texts = entry.texts().clone();
                int part = random.nextInt(texts.length);
                texts[part] = texts[part] == null ? "" : texts[part] + "x";
                entries.set(at, new JournalEntry(entry.id(), entry.at(), texts));
            }
            case 1 -> entries.remove(at);
            case 2 -> entries.add(at + 1, new JournalEntry(entry.id() + 1, entry.at(), entry.texts()));
            case 3 -> {
                JournalEntry next = entries.get(at + 1);
                entries.set(at, new JournalEntry(entry.id(), next.at(), next.texts()));
                entries.set(at + 1, new JournalEntry(next.id(), entry.at(), entry.texts()));
            }
            case 4 -> {
                int left = random.nextInt(seals.size());
                seals = new ArrayList<>(seals.subList(0, left));
                entries.removeIf(one -> one.id() > (left == 0 ? 0 : seals.get(left - 1).lastId()));
            }
            default -> {
                // The whole chain anew over a journal without one entry, with a key that is not ours.
                entries.remove(at);
                JournalChain other = new JournalChain(new byte[] {9, (byte) at});
                List<Seal> fresh = new ArrayList<>();
                for (int begin = 0; begin < entries.size(); begin += EACH) {
                    fresh.add(other.next(REGION, fresh.isEmpty() ? null : fresh.get(fresh.size() - 1),
                            entries.subList(begin, Math.min(entries.size(), begin + EACH))));
                }
                seals = fresh;
            }
        }
    }

    @Test
    void partsDoNotRunTogether() {
        assertFalse(java.util.Arrays.equals(new JournalEntry(1, 1, "ab", "c").canonical(), new JournalEntry(1, 1, "a", "bc").canonical()));
        assertFalse(java.util.Arrays.equals(new JournalEntry(1, 1, "", null).canonical(), new JournalEntry(1, 1, null, "").canonical()));
    }
}
