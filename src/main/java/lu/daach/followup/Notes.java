package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.Sealing;

/**
 * The notes of the caller's office. Each reading is journalled, with the names of the texts that were shown and never their words; so
 * is each refusal.
 */
@ApplicationScoped
public class Notes {

    private static final Logger LOG = Logger.getLogger(Notes.class.getName());
    private static final String HOUSEHOLD = "household";

    @Inject
    private NoteStore store;

    @Inject
    private DraftStore drafts;

    @Inject
    private FollowedStore followed;

    @Inject
    private BreakingStore breakings;

    @Inject
    private HandOverStore handOvers;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The household whose notes somebody is about to see or write.
     *
     * @throws lu.daach.kernel.Missing when there is none
     * @throws lu.daach.organisation.Forbidden when another office accompanies it
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Followed household(UUID household) {
        journal.about(HOUSEHOLD, household);
        return followed.entered(household);
    }

    /**
     * The notes of a household, the last contact first: the referent gets both texts of each, a colleague of the office the shared one.
     * Who was its referent until a hand-over goes on reading for a while what was written before it.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     * @throws lu.daach.organisation.Forbidden when another office accompanies it
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public Slice<NoteSheet> list(UUID household, int first, int most) {
        journal.about(HOUSEHOLD, household, "shared");
        Followed file = followed.entered(household);
        Actor reader = caller.actor();
        Reading own = reading(file);
        if (own.any()) {
            journal.about(HOUSEHOLD, household, own.shown());
        }
        Slice<Note> notes = store.of(household, reader.organisation(), first, most);
        Map<UUID, String> names = store.names(notes.items().stream().map(Note::author).toList());
        Map<UUID, Reading> readings = new HashMap<>();
        notes.items().forEach(note -> readings.computeIfAbsent(note.household(),
                of -> own.broken() || of.equals(household) ? own : reading(followed.get(of))));
        return notes.map(note -> sheet(note, readings.get(note.household()).of(note), names.get(note.author())));
    }

    /**
     * One note, as {@link #list} shows it.
     *
     * @throws lu.daach.kernel.Missing when the caller's office has none with that id
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public NoteSheet get(UUID id) {
        journal.about("note", id, "shared");
        Note note = store.get(id, caller.actor().organisation());
        Followed file = followed.entered(note.household());
        Reading own = reading(file);
        if (own.of(note)) {
            journal.about("note", id, own.shown());
        }
        return sheet(note, own.of(note), store.names(List.of(note.author())).get(note.author()));
    }

    /**
     * Writes a note down; the author's draft for that household is done with. Everybody of the office may write both texts; whoever is
     * not the referent gives the confidential one away and does not see it again.
     *
     * @param requestKey under which the sender may send it again without writing it twice; null for none
     * @param found what was already found wrong while the card was read; everything is refused together
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public NoteSheet write(UUID household, NoteCard card, String requestKey, Faults found) {
        journal.about(HOUSEHOLD, household, "note");
        Followed file = followed.entered(household);
        Actor author = caller.actor();
        Optional<Note> before = requestKey == null ? Optional.empty() : store.sent(author.staff(), requestKey);
        if (before.isPresent()) {
            return again(before.get(), file, card);
        }
        NoteRules.check(card, installation.today(), found);
        found.refuseIfAny();
        UUID id = Ids.fresh();
        byte[] sealed = sealing.seal(Note.place(author.region(), author.organisation(), id), card.confidential());
        Note note = Note.of(id, household, author, card, sealed, requestKey);
        store.add(note);
        drafts.drop(author, household);
        journal.about("note", id, card.shared() == null ? new String[] {"confidential"}
                : card.confidential() == null ? new String[] {"shared"} : new String[] {"shared", "confidential"});
        return sheet(note, file.referentIs(author), author.name());
    }

    /** What the caller has typed for a household and not saved; empty when there is nothing. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<DraftCard> draft(UUID household) {
        followed.entered(household);
        return Optional.ofNullable(drafts.find(caller.actor(), household));
    }

    /**
     * Keeps what the caller has typed so far; an empty draft is thrown away. Only its author ever sees it, so neither is journalled.
     *
     * @param found what was found wrong while it was read
     * @return when it was kept; empty when it was thrown away
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<OffsetDateTime> keepDraft(UUID household, DraftCard draft, Faults found) {
        followed.entered(household);
        found.refuseIfAny();
        if (draft.blank()) {
            drafts.drop(caller.actor(), household);
            return Optional.empty();
        }
        return Optional.of(drafts.keep(caller.actor(), household, draft));
    }

    /** The same note once more is the first one; another one under its name is refused, so that nothing typed since is lost. */
    private NoteSheet again(Note before, Followed file, NoteCard card) {
        String confidential = sealing.text(before.place(caller.actor().region()), before.confidential());
        if (!before.household().equals(file.id()) || !before.says(card, confidential)) {
            throw new Conflict("followup.keyOfAnother");
        }
        return sheet(before, file.referentIs(caller.actor()), caller.actor().name());
    }

    private Reading reading(Followed file) {
        Actor reader = caller.actor();
        boolean referent = file.referentIs(reader);
        boolean broken = !referent && breakings.open(reader.staff(), file.id());
        return new Reading(referent, broken, referent ? null : handOvers.readsUpTo(reader.staff(), file.id(), installation.today()).orElse(null));
    }

    private NoteSheet sheet(Note note, boolean whole, String authorName) {
        if (!whole) {
            return note.sheet(authorName, false, null, false);
        }
        try {
            return note.sheet(authorName, true, sealing.text(note.place(caller.actor().region()), note.confidential()), false);
        } catch (BrokenSeal e) {
            LOG.log(Level.SEVERE, "A note cannot be opened", e);
            return note.sheet(authorName, true, null, true);
        }
    }
}
