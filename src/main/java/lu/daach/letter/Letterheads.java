package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The head of the letters of the caller's organisation. */
@ApplicationScoped
public class Letterheads {

    private static final int MOST_LINES = 4;

    @Inject
    private LetterheadStore store;

    @Inject
    private Printer printer;

    @Inject
    private Journal journal;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @UseCase(needs = Permission.WRITE_LETTERS)
    public LetterheadSheet present() {
        return store.present(caller.actor());
    }

    /**
     * @param version the one that was seen
     * @throws Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_TEMPLATES, trace = Trace.DONE)
    public LetterheadSheet change(int version, LetterheadCard card) {
        Actor actor = caller.actor();
        LetterheadSheet present = store.present(actor);
        if (present.version() != version) {
            throw Conflict.stale();
        }
        Faults faults = new Faults();
        LetterheadSheet changed = sheet(card, present, faults);
        faults.refuseIfAny();
        StoredLetterhead stored = StoredLetterhead.of(changed, version + 1, actor);
        store.add(stored);
        journal.about("letterhead", stored.sheet().id());
        return stored.sheet();
    }

    /** A specimen of the head as it would be with these words; nothing is stored. */
    @UseCase(needs = Permission.CHANGE_TEMPLATES)
    public byte[] specimen(LetterheadCard card, Language language) {
        Actor actor = caller.actor();
        Faults faults = new Faults();
        LetterheadSheet head = sheet(card, store.present(actor), faults);
        faults.refuseIfAny();
        LocalDate today = installation.today();
        return printer.print(new PrintedPage(language, head, Channel.POST,
                List.of(Messages.text(language, "letter.specimen.name"), Messages.text(language, "letter.specimen.street"), "L-8510 Redange-sur-Attert"),
                null, null, today, Messages.text(language, "letter.specimen.subject"), Messages.text(language, "letter.specimen.text"), List.of(),
                actor.name()));
    }

    private static LetterheadSheet sheet(LetterheadCard card, LetterheadSheet present, Faults faults) {
        String name = text(card.name(), 120, "/name", true, faults);
        String address = text(card.address(), 300, "/address", true, faults);
        faults.require(address == null || address.lines().filter(line -> !line.isBlank()).count() <= MOST_LINES, "/address",
                "letter.letterhead.addressLines", MOST_LINES);
        LogoRules.Logo logo = card.logo() == null ? null : LogoRules.read(card.logo(), faults);
        boolean keeps = card.logo() == null && !card.withoutLogo();
        return new LetterheadSheet(present.id(), present.version(), name, address, text(card.phone(), 40, "/phone", false, faults),
                text(card.email(), 120, "/email", false, faults), text(card.web(), 120, "/web", false, faults),
                text(card.place(), 60, "/place", true, faults), text(card.closing(), 300, "/closing", false, faults), card.windowSide(),
                keeps ? present.logo() : logo == null ? null : logo.content(), keeps ? present.logoType() : logo == null ? null : logo.type());
    }

    private static String text(String text, int longest, String pointer, boolean required, Faults faults) {
        String stripped = text == null || text.isBlank() ? null : text.strip();
        if (stripped == null) {
            faults.require(!required, pointer, "api.required");
        } else {
            faults.require(stripped.length() <= longest, pointer, "api.tooLong", longest);
            faults.require(stripped.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'), pointer, "api.control");
        }
        return stripped;
    }
}
