package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Slice;
import lu.daach.letter.rules.LetterText;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * The letters of the caller's organisation: written from a file, issued once, and never changed. Letters of another organisation do
 * not exist for the caller, even where the file is shared.
 */
@ApplicationScoped
public class Letters {

    /** The most letters that are printed in one go. */
    public static final int MOST_TOGETHER = 100;

    static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_NOTE = 500;
    private static final String SUBJECT = "letter";

    @Inject
    private LetterStore store;

    @Inject
    private LetterheadStore heads;

    @Inject
    private WordingStore wordings;

    @Inject
    private LetterFacts facts;

    @Inject
    private Printer printer;

    @Inject
    private Journal journal;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /** The templates that the caller's organisation writes from a file of that kind. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public List<TemplateKey> templates(SubjectKind kind) {
        String organisation = caller.actor().organisationKind();
        return Arrays.stream(TemplateKey.values()).filter(key -> key.fits(kind) && key.isOf(organisation)).toList();
    }

    /**
     * A template filled with the facts of a file.
     *
     * @param language null: that of the recipient
     * @throws lu.daach.kernel.Missing when there is no such file
     * @throws Forbidden when the caller may not read such files
     * @throws InvalidInput when that template is not written from such a file, or not by the caller's organisation
     */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public Draft draft(Subject subject, TemplateKey template, Language language) {
        Actor actor = mayWrite(subject, template);
        LetterFacts.Recipient recipient = facts.recipient(subject, template);
        Language chosen = language == null ? recipient.language() : language;
        return draft(subject, recipient, wordings.present(actor.organisation(), template, chosen));
    }

    /** As {@link #draft}, with words that are not stored: to see on a real file what a template would say. */
    @UseCase(needs = Permission.CHANGE_TEMPLATES)
    public Draft rehearse(Subject subject, TemplateKey template, Language language, String subjectLine, String text) {
        mayWrite(subject, template);
        return draft(subject, facts.recipient(subject, template), new TemplateSheet(template, language, 0, true, subjectLine == null ? "" : subjectLine,
                text == null ? "" : text, null, null));
    }

    private Draft draft(Subject subject, LetterFacts.Recipient recipient, TemplateSheet wording) {
        Actor actor = caller.actor();
        Map<String, String> values = facts.values(subject, wording.key(), wording.language(), heads.present(actor), actor.name());
        List<Language> elsewhere = wording.own() ? List.of() : Arrays.stream(Language.values())
                .filter(other -> wordings.present(actor.organisation(), wording.key(), other).own()).toList();
        UUID file = recipient.household() == null ? recipient.owner() : recipient.household();
        String address = recipient.home().isEmpty()
                ? store.lastAddress(actor.organisation(), file).orElse(String.join("\n", recipient.names()))
                : String.join("\n", recipient.names()) + "\n" + String.join("\n", recipient.home());
        return new Draft(subject, wording.key(), wording.language(), recipient.language(), wording.writtenWith(), elsewhere, recipient.name(),
                address, LetterText.fill(wording.subjectLine(), values), LetterText.fill(wording.text(), values), values);
    }

    /** The letter on paper as it would be issued now; what is not filled in yet is marked. Nothing is stored. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public byte[] preview(LetterCard card) {
        return printed(card, null);
    }

    /** A paper that is made anew whenever it is asked for, as a statement of an account; it has no number and is no draft. Nothing is stored. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public byte[] paper(LetterCard card) {
        return printed(card, "");
    }

    private byte[] printed(LetterCard card, String number) {
        Actor actor = mayWrite(card.subject(), card.template());
        LetterFacts.Recipient recipient = facts.recipient(card.subject(), card.template());
        List<Fault> faults = LetterRules.words(card.subjectLine(), card.text(), LONGEST_TEXT);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        LetterheadSheet head = heads.present(actor);
        Map<String, String> values = facts.values(card.subject(), card.template(), card.language(), head, actor.name());
        return printer.print(new PrintedPage(card.language(), head, card.channel(), LetterRules.lines(card.recipient()), number,
                recipient.reference(), installation.today(), LetterText.fill(card.subjectLine(), values), LetterText.fill(card.text(), values),
                LetterRules.lines(card.enclosures()), actor.name(), facts.slip(card.subject(), card.template())));
    }

    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.DONE)
    public LetterSheet issue(LetterCard card) {
        return issue(card, new Faults());
    }

    /**
     * Issues a letter: it gets its number, its sheet is printed and kept byte by byte.
     *
     * @param read the faults that reading the card found
     * @throws InvalidInput with everything that is wrong, each key that is still to be filled in at its line
     */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.DONE)
    public LetterSheet issue(LetterCard card, Faults read) {
        read.refuseIfAny();
        Actor actor = mayWrite(card.subject(), card.template());
        LetterFacts.Recipient recipient = facts.recipient(card.subject(), card.template());
        LetterheadSheet head = heads.present(actor);
        TemplateSheet wording = wordings.present(actor.organisation(), card.template(), card.language() == null ? recipient.language() : card.language());
        LetterCard complete = complete(card, draft(card.subject(), recipient, wording));
        List<Fault> faults = new ArrayList<>(LetterRules.words(complete.subjectLine(), complete.text(), LONGEST_TEXT));
        if (faults.isEmpty()) {
            faults.addAll(LetterText.open(complete.subjectLine(), "/subjectLine"));
            faults.addAll(LetterText.open(complete.text(), "/text"));
        }
        faults.addAll(LetterRules.recipient(complete.recipient()));
        faults.addAll(LetterRules.enclosures(complete.enclosures()));
        if (!head.known()) {
            faults.add(Fault.at("", "letter.letterhead.first"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        if (card.template().ofArrears()) {
            facts.asked(card);
        }
        LocalDate today = installation.today();
        Letter letter = Letter.issue(complete, recipient, wording.writtenWith(), head, store.nextNumber(actor.organisation(), today.getYear()),
                today, actor);
        byte[] printed = printer.print(letter.page(head, new LetterWords(complete.subjectLine(), complete.text(), complete.enclosures()), facts.slip(card.subject(), card.template())));
        store.add(letter, actor);
        store.keep(letter, printed);
        journal.about(SUBJECT, letter.id(), card.template().code());
        return store.sheetOf(letter);
    }

    /** What the card leaves open is taken from the draft; what was written may have keys too. */
    private static LetterCard complete(LetterCard card, Draft draft) {
        String subjectLine = card.subjectLine() == null ? draft.subjectLine() : LetterText.fill(card.subjectLine(), draft.values());
        String text = card.text() == null ? draft.text() : LetterText.fill(card.text(), draft.values());
        String recipient = card.recipient() == null ? draft.recipient() : card.recipient();
        List<String> enclosures = LetterRules.lines(card.enclosures());
        return new LetterCard(card.subject(), card.template(), draft.language(), card.channel() == null ? Channel.POST : card.channel(),
                String.join("\n", LetterRules.lines(recipient)), subjectLine, text, enclosures.isEmpty() ? null : String.join("\n", enclosures));
    }

    /** The last one first. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public Slice<LetterLine> list(LetterFilter filter, int first, int most) {
        return store.list(caller.actor().organisation(), filter, first, most);
    }

    /** How many there are in each status. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public Map<LetterStatus, Long> counts() {
        Map<LetterStatus, Long> counts = new EnumMap<>(LetterStatus.class);
        Arrays.stream(LetterStatus.values()).forEach(status -> counts.put(status, 0L));
        store.counts(caller.actor().organisation()).forEach(row -> counts.put(LetterStatus.of((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** @throws lu.daach.kernel.Missing when the caller's organisation has none such */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.READ)
    public LetterSheet get(UUID id) {
        journal.about(SUBJECT, id);
        return store.sheetOf(store.get(id, caller.actor().organisation()));
    }

    /** The sheet as it was sent. */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.READ)
    public byte[] sheet(UUID id) {
        journal.about(SUBJECT, id, "sheet");
        return sheetOf(store.get(id, caller.actor().organisation()));
    }

    /** Several letters as one file, to be printed in one go; they count as printed, unless they are further already. */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.DONE)
    public byte[] printTogether(List<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST_TOGETHER) {
            throw InvalidInput.at("", "letter.together", MOST_TOGETHER);
        }
        Actor actor = caller.actor();
        List<byte[]> sheets = new ArrayList<>();
        for (UUID id : ids) {
            Letter letter = store.get(id, actor.organisation());
            sheets.add(sheetOf(letter));
            if (store.sheetOf(letter).status() == LetterStatus.TO_PRINT) {
                store.mark(id, LetterStatus.PRINTED, installation.today(), null, actor);
            }
        }
        journal.about(SUBJECT, ids.get(0), "sheet");
        return printer.together(sheets);
    }

    /**
     * Says what became of letters on paper.
     *
     * @param status printed, sent or returned
     * @param on not after today, and not before the letter
     * @param note null for none
     */
    @UseCase(needs = Permission.WRITE_LETTERS, trace = Trace.DONE)
    public void mark(List<UUID> ids, LetterStatus status, LocalDate on, String note) {
        Actor actor = caller.actor();
        LocalDate day = on == null ? installation.today() : on;
        Faults faults = new Faults();
        faults.require(status != LetterStatus.TO_PRINT, "/status", "api.choice", "printed, sent, returned");
        faults.require(!day.isAfter(installation.today()), "/on", "letter.mark.future");
        faults.require(note == null || note.length() <= LONGEST_NOTE, "/note", "api.tooLong", LONGEST_NOTE);
        faults.require(!ids.isEmpty() && ids.size() <= MOST_TOGETHER, "", "letter.together", MOST_TOGETHER);
        faults.refuseIfAny();
        for (UUID id : ids) {
            LetterSheet letter = store.sheetOf(store.get(id, actor.organisation()));
            faults.require(!day.isBefore(letter.writtenOn()), "/on", "letter.mark.before", letter.number(), letter.writtenOn());
            faults.refuseIfAny();
            store.mark(id, status, day, note == null || note.isBlank() ? null : note.strip(), actor);
        }
        journal.about(SUBJECT, ids.get(0), status.code());
    }

    /** A letter that came in with the first rows has no sheet yet: it is printed when it is first asked for, and kept from then on. */
    private byte[] sheetOf(Letter letter) {
        return store.sheet(letter).orElseGet(() -> {
            byte[] printed = printer.print(letter.page(heads.get(letter.letterhead()), store.words(letter), null));
            store.keep(letter, printed);
            return printed;
        });
    }

    private Actor mayWrite(Subject subject, TemplateKey template) {
        Actor actor = caller.actor();
        if (!actor.may(subject.kind().needed())) {
            throw new Forbidden("organisation.forbidden");
        }
        Faults faults = new Faults();
        faults.require(template.isOf(actor.organisationKind()), "/template", "letter.template.notYours");
        faults.require(template.fits(subject.kind()), "/template", "letter.template.otherFile");
        faults.refuseIfAny();
        return actor;
    }
}
