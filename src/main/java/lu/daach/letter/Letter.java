package lu.daach.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import lu.daach.banking.AskedPayment;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.organisation.Actor;
import lu.daach.sealing.SealedPlace;

/** A letter as it was issued; never changed. */
@Entity
@Table(schema = "letter", name = "letter")
class Letter {

    static final String BODY = "letter.letter.body";
    static final String SUBJECT_LINE = "letter.letter.subject_line";
    static final String ENCLOSURES = "letter.letter.enclosures";

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private int year;
    private int number;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "owner_id")
    private UUID owner;

    private String template;

    @Column(name = "template_version")
    private int templateVersion;

    private String language;
    private String channel;
    private String recipient;

    @Column(name = "subject_line")
    private String subjectLine;

    private String body;

    /** Instead of {@link #body} in letters of the office social, whose people are bound to secrecy. */
    @Column(name = "body_sealed")
    private byte[] sealedBody;

    private String enclosures;

    /** Instead of {@link #subjectLine}, where the body is sealed. */
    @Column(name = "subject_line_sealed")
    private byte[] sealedSubjectLine;

    /** Instead of {@link #enclosures}, where the body is sealed; null for none. */
    @Column(name = "enclosures_sealed")
    private byte[] sealedEnclosures;

    @Column(name = "file_reference")
    private String reference;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_by_name")
    private String writtenByName;

    @Column(name = "letterhead_id")
    private UUID letterhead;

    protected Letter() {
    }

    /**
     * @param card complete, with nothing left to be filled in
     * @param number the next one of its organisation in the year
     */
    static Letter issue(LetterCard card, LetterFacts.Recipient recipient, int templateVersion, LetterheadSheet head, int number, LocalDate on,
            Actor actor) {
        Letter letter = new Letter();
        letter.id = Ids.fresh();
        letter.organisation = actor.organisation();
        letter.year = on.getYear();
        letter.number = number;
        letter.subjectKind = card.subject().kind().code();
        letter.subjectId = card.subject().id();
        letter.household = recipient.household();
        letter.owner = recipient.owner();
        letter.template = card.template().code();
        letter.templateVersion = templateVersion;
        letter.language = card.language().code();
        letter.channel = card.channel().code();
        letter.recipient = card.recipient();
        letter.subjectLine = card.subjectLine();
        letter.body = card.text();
        letter.enclosures = card.enclosures();
        letter.reference = recipient.reference();
        letter.writtenOn = on;
        letter.writtenBy = actor.staff();
        letter.writtenByName = actor.name();
        letter.letterhead = head.id();
        return letter;
    }

    /**
     * Where a text of a letter belongs that is sealed.
     *
     * @param column {@link #BODY}, {@link #SUBJECT_LINE} or {@link #ENCLOSURES}
     */
    static SealedPlace place(int region, UUID organisation, String column, UUID letter) {
        return new SealedPlace(region, organisation, column, letter, 1);
    }

    /** Keeps its words sealed. @param how seals a text for one of the places; null for null */
    void seal(BiFunction<String, String, byte[]> how) {
        sealedBody = how.apply(BODY, body);
        sealedSubjectLine = how.apply(SUBJECT_LINE, subjectLine);
        sealedEnclosures = how.apply(ENCLOSURES, enclosures);
        body = null;
        subjectLine = null;
        enclosures = null;
    }

    /** Whether its words are kept sealed. */
    boolean sealed() {
        return sealedBody != null;
    }

    /** @param how opens what is sealed for one of the places; null for null */
    LetterWords words(BiFunction<String, byte[], String> how) {
        return !sealed() ? new LetterWords(subjectLine, body, enclosures)
                : new LetterWords(how.apply(SUBJECT_LINE, sealedSubjectLine), how.apply(BODY, sealedBody), how.apply(ENCLOSURES, sealedEnclosures));
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    UUID letterhead() {
        return letterhead;
    }

    static String number(int year, int number) {
        return "%d-%04d".formatted(year, number);
    }

    /** @param slip what it asks to be paid; null for nothing */
    PrintedPage page(LetterheadSheet head, LetterWords words, AskedPayment slip) {
        return new PrintedPage(Language.of(language), head, Channel.of(channel), LetterRules.lines(recipient), number(year, number), reference,
                writtenOn, words.subjectLine(), words.text(), LetterRules.lines(words.enclosures()), writtenByName, slip);
    }

    LetterSheet sheet(LetterWords words, LetterStatus status, String sha256, List<LetterMark> marks) {
        return new LetterSheet(id, number(year, number), new Subject(SubjectKind.of(subjectKind), subjectId), household, owner,
                TemplateKey.of(template).orElseThrow(), templateVersion, Language.of(language), Channel.of(channel), recipient,
                words.subjectLine(), words.text(), words.enclosures(), reference, writtenOn, writtenByName, status, sha256, marks);
    }
}
