package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Fault;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;
import lu.daach.letter.rules.LetterText;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The wordings of the letters of the caller's organisation: delivered ones, and those it made its own. */
@ApplicationScoped
public class Templates {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 12_000;

    @Inject
    private WordingStore store;

    @Inject
    private Journal journal;

    @Inject
    private Caller caller;

    /** Those that the caller's organisation writes, in the order of an application's life. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public List<TemplateKey> list() {
        String kind = caller.actor().organisationKind();
        return Arrays.stream(TemplateKey.values()).filter(key -> key.isOf(kind)).toList();
    }

    /** The last change of every wording that was ever changed, also back to the delivered one. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public List<TemplateSheet> changed() {
        return store.last(caller.actor().organisation()).stream().map(OwnWording::sheet).toList();
    }

    /** @throws Missing when the organisation does not write such letters */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public TemplateSheet get(TemplateKey key, Language language) {
        return store.present(known(key).organisation(), key, language);
    }

    /** The wording as it is delivered. */
    @UseCase(needs = Permission.WRITE_LETTERS)
    public TemplateSheet delivered(TemplateKey key, Language language) {
        DeliveredTexts.Wording wording = DeliveredTexts.of(key, language);
        return new TemplateSheet(key, language, 0, false, wording.subjectLine(), wording.text(), null, null);
    }

    /** Every version that the organisation had, the newest first. */
    @UseCase(needs = Permission.CHANGE_TEMPLATES)
    public List<TemplateSheet> versions(TemplateKey key, Language language) {
        return store.versions(known(key).organisation(), key, language).stream().map(OwnWording::sheet).toList();
    }

    /**
     * @param version the one that was seen
     * @throws InvalidInput with every line that has something wrong in it
     * @throws Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_TEMPLATES, trace = Trace.DONE)
    public TemplateSheet change(TemplateKey key, Language language, int version, String subjectLine, String text) {
        List<Fault> faults = new java.util.ArrayList<>(LetterRules.words(subjectLine, text, LONGEST_TEXT));
        if (faults.isEmpty()) {
            faults.addAll(LetterText.faults(subjectLine, "/subjectLine", LetterKey.codes(key)));
            faults.addAll(LetterText.faults(text, "/text", LetterKey.codes(key)));
            faults.addAll(LetterRules.alone(text, key));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return add(key, language, version, subjectLine.strip(), text.strip().replace("\r\n", "\n"));
    }

    /** Goes back to the delivered wording; the own ones are kept as versions. */
    @UseCase(needs = Permission.CHANGE_TEMPLATES, trace = Trace.DONE)
    public TemplateSheet goBack(TemplateKey key, Language language, int version) {
        return add(key, language, version, null, null);
    }

    private TemplateSheet add(TemplateKey key, Language language, int version, String subjectLine, String text) {
        Actor actor = known(key);
        if (store.present(actor.organisation(), key, language).version() != version) {
            throw Conflict.stale();
        }
        OwnWording wording = OwnWording.of(key, language, version + 1, subjectLine, text, actor);
        store.add(wording);
        journal.about("letter-template", wording.id(), key.code(), language.code());
        return wording.sheet();
    }

    private Actor known(TemplateKey key) {
        Actor actor = caller.actor();
        if (!key.isOf(actor.organisationKind())) {
            throw new Missing();
        }
        return actor;
    }
}
