package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.followup.rules.SoughtWords;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/**
 * Finds words in notes without keeping a word of them outside their seals: the notes are opened one after the other while the search runs, those
 * and only those texts that the caller could also open one by one. For each household of which something is shown the journal has a line of
 * reading, as if its notes had been opened; what was looked for stands nowhere.
 */
@ApplicationScoped
public class NoteSearch {

    /** So many hits are shown. */
    public static final int MOST_HITS = 50;

    /** So many notes are looked through, the last contacts first: about ten years of an office of a dozen workers. */
    public static final int MOST_LOOKED = 20_000;

    private static final Logger LOG = Logger.getLogger(NoteSearch.class.getName());

    /** Most searches end with the last contacts; one that goes on asks for larger and larger parts. */
    private static final int FIRST_PART = 250;
    private static final int LARGEST_PART = 4_000;

    @Inject
    private NoteSearchStore store;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The notes that hold every one of these words.
     *
     * @throws lu.daach.kernel.InvalidInput when there is not enough to look for
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public NoteFinds find(String asked, Faults found) {
        found.refuseIfAny();
        SoughtWords words = SoughtWords.of(asked);
        found.require(words.enough(), "/words", "followup.noteSearch.short", SoughtWords.SHORTEST)
                .require(asked == null || asked.length() <= SoughtWords.LONGEST, "/words", "followup.tooLong", SoughtWords.LONGEST).refuseIfAny();
        Actor reader = caller.actor();
        Sealing.Opener opener = sealing.opener(reader.region(), reader.organisation());
        List<NoteHit> hits = new ArrayList<>();
        Map<UUID, Set<String>> shown = new LinkedHashMap<>();
        int looked = 0;
        ReadableNote last = null;
        boolean ended = false;
        int size = FIRST_PART;
        while (!ended && hits.size() < MOST_HITS && looked < MOST_LOOKED) {
            List<ReadableNote> part = store.readable(reader, installation.today(), last, size);
            ended = part.size() < size;
            size = Math.min(size * 2, LARGEST_PART);
            // Opening is what takes time: every core opens some, the order stays.
            List<NoteHit> opened = part.parallelStream().map(note -> hit(note, words, opener, reader)).toList();
            for (int i = 0; i < part.size(); i++) {
                ReadableNote note = part.get(i);
                NoteHit hit = opened.get(i);
                looked++;
                last = note;
                if (hit != null) {
                    hits.add(hit);
                    seen(shown.computeIfAbsent(note.household(), of -> new LinkedHashSet<>()), note, hit);
                }
                if (hits.size() == MOST_HITS) {
                    ended = false;
                    break;
                }
            }
        }
        shown.forEach((household, fields) -> {
            journal.about("household", household, fields.toArray(String[]::new));
            journal.append(reader.staff(), reader.name(), "NoteSearch.shown", Trace.READ, null);
        });
        journal.about("noteSearch", reader.organisation());
        return new NoteFinds(hits, looked, !ended);
    }

    private static void seen(Set<String> fields, ReadableNote note, NoteHit hit) {
        if (hit.shared() != null) {
            fields.add("shared");
        }
        if (hit.confidential() != null) {
            fields.add("confidential");
            if (note.right() != null) {
                fields.add(note.right());
            }
        }
    }

    /** Null when it does not hold every word. */
    private static NoteHit hit(ReadableNote note, SoughtWords words, Sealing.Opener opener, Actor reader) {
        String shared = text(opener, OfficeSeals.sharedOf(reader, note.id()), note.sharedSealed());
        String confidential = text(opener, Note.place(reader.region(), reader.organisation(), note.id()), note.confidentialSealed());
        return !words.in(shared, confidential) ? null : new NoteHit(note.id(), note.household(), note.fileNumber(), note.lastName(), note.kind(), note.on(),
                note.authorName(), words.around(shared), words.around(confidential));
    }

    private static String text(Sealing.Opener opener, SealedPlace place, byte[] sealed) {
        try {
            return opener.text(place, sealed);
        } catch (BrokenSeal e) {
            LOG.log(Level.SEVERE, "A note cannot be opened and is not searched", e);
            return null;
        }
    }
}
