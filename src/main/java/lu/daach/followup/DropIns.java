package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.household.Channel;
import lu.daach.household.ContactCard;
import lu.daach.household.Contacts;
import lu.daach.household.HouseholdCard;
import lu.daach.household.HouseholdMember;
import lu.daach.household.Households;
import lu.daach.household.rules.Role;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The open desk of an office: an intake in a minute, which becomes a household's file or not. For social workers of that office. */
@ApplicationScoped
public class DropIns {

    private static final String SUBJECT = "drop-in";
    private static final int DUE_WORKING_DAYS = 2;
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    @Inject
    private DropInStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Households households;

    @Inject
    private Contacts contacts;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** The newest first, without what they said. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Slice<DropInSheet> list(boolean openOnly, int first, int most) {
        return store.of(caller.actor().organisation(), openOnly, first, most);
    }

    /** One with what was said. @throws lu.daach.kernel.Missing when the caller's office has none with that id */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public DropInSheet get(UUID id) {
        journal.about(SUBJECT, id, "words");
        return store.get(id, caller.actor());
    }

    /** @param found what was already found wrong while the card was read; everything is refused together */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public DropInSheet take(DropInCard card, Faults found) {
        int phone = card.phone() == null ? DropInCard.SHORTEST_PHONE : card.phone().length();
        found.require(card.name() == null || card.name().length() <= DropInCard.LONGEST_NAME, "/name", "followup.tooLong", DropInCard.LONGEST_NAME);
        found.require(phone >= DropInCard.SHORTEST_PHONE && phone <= DropInCard.LONGEST_PHONE, "/phone", "followup.dropIn.phoneLength");
        found.require(card.language() == null || LANGUAGES.contains(card.language()), "/language", "household.contact.unknownLanguage");
        found.require(card.words() == null || card.words().length() <= DropInCard.LONGEST_WORDS, "/words", "followup.tooLong", DropInCard.LONGEST_WORDS);
        found.refuseIfAny();
        LocalDate today = installation.today();
        UUID id = Ids.fresh();
        store.add(id, card, caller.actor(), today, card.open() ? WorkingDays.after(today, DUE_WORKING_DAYS) : null);
        journal.about(SUBJECT, id);
        return store.get(id, caller.actor());
    }

    /**
     * The next step is done, and nothing becomes a file.
     *
     * @param version the one that was seen; null where none could be read, which is among {@code found}
     * @throws lu.daach.kernel.Conflict when somebody was quicker
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public DropInSheet done(UUID id, Integer version, Faults found) {
        return closed(id, version, null, found);
    }

    /**
     * The person is known already: what they came for belongs to that file.
     *
     * @throws lu.daach.kernel.InvalidInput when there is no such household or another office accompanies it
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public DropInSheet known(UUID id, Integer version, UUID household, Faults found) {
        found.refuseIfAny();
        followed.entered(household);
        return closed(id, version, household, found);
    }

    /**
     * The files to which somebody may belong already, the likeliest first.
     *
     * @param words to look for instead of the name that was taken down; null for that name
     */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<LikelyFile> likely(UUID id, String words) {
        DropInCard card = store.get(id, caller.actor()).card();
        return store.likely(words == null ? card.name() : words, card.phone(), caller.actor().organisation(), installation.today());
    }

    /**
     * It was put to the wrong file, or was not done after all: it stands open again, by the day it was to be done. A file that was opened stays.
     *
     * @throws lu.daach.kernel.Conflict when somebody was quicker, or nothing was left to do from the beginning
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public DropInSheet reopen(UUID id, Integer version, Faults found) {
        found.refuseIfAny();
        DropInSheet seen = store.get(id, caller.actor());
        journal.about(SUBJECT, id, "reopened");
        if (seen.version() != version) {
            throw Conflict.stale();
        }
        store.reopen(seen);
        return store.get(id, caller.actor());
    }

    /**
     * Opens a household's file of one adult with the telephone and the language that were taken down; the caller is its referent.
     *
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public DropInSheet file(UUID id, Integer version, String lastName, String firstName, LocalDate born, Faults found) {
        DropInCard card = store.get(id, caller.actor()).card();
        found.require(firstName != null, "/firstName", "api.required").require(born != null, "/born", "api.required")
                .require(lastName != null, "/lastName", "api.required").refuseIfAny();
        HouseholdMember person = new HouseholdMember(null, lastName, firstName, born, Role.APPLICANT, null, null);
        boolean written = Arrays.stream(Language.values()).anyMatch(one -> one.code().equals(card.language()));
        UUID household = households.register(new HouseholdCard(lastName, written ? Language.of(card.language()) : Language.FR, List.of(person), null, null,
                caller.actor().staff()), found).id();
        contacts.change(household, 0, new ContactCard(card.phone(), null, null, null, null, card.phone() == null ? Channel.LETTER : Channel.PHONE,
                card.language(), card.interpreter()), found);
        return closed(id, version, household, found);
    }

    private DropInSheet closed(UUID id, Integer version, UUID household, Faults found) {
        found.refuseIfAny();
        DropInSheet seen = store.get(id, caller.actor());
        if (seen.version() != version) {
            throw Conflict.stale();
        }
        store.close(seen, installation.today(), household);
        journal.about(SUBJECT, id, household == null ? "done" : "file");
        return store.get(id, caller.actor());
    }
}
