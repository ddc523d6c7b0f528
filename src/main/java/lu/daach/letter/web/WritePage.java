package lu.daach.letter.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lu.daach.dossier.Subject;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.letter.Channel;
import lu.daach.letter.Draft;
import lu.daach.letter.LetterAddress;
import lu.daach.letter.LetterCard;
import lu.daach.letter.LetterSheet;
import lu.daach.letter.LetterheadSheet;
import lu.daach.letter.Letterheads;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;
import lu.daach.letter.rules.Block;
import lu.daach.letter.rules.LetterText;
import lu.daach.page.Attempt;
import lu.daach.page.Download;

/** A letter being written from a file: the template filled, the words of this one letter, the look of it beside them. */
@Named
@ViewScoped
public class WritePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Letters letters;

    @Inject
    private Letterheads heads;

    @Inject
    private Attempt attempt;

    private String subject;
    private String template;
    private String language;
    private String channel;
    private String recipient;
    private String subjectLine;
    private String text;
    private String enclosures;
    private Draft draft;
    private transient List<TemplateKey> fitting;
    private transient LetterheadSheet head;

    /** Fills the form with the template of the address, or with the first that fits. */
    public void open() {
        Subject about = about();
        List<TemplateKey> fit = getTemplates();
        if (fit.isEmpty()) {
            return;
        }
        TemplateKey asked = TemplateKey.of(template).filter(fit::contains).orElse(fit.get(0));
        draft = letters.draft(about, asked, language == null || language.isBlank() ? null : Language.of(language));
        template = asked.code();
        language = draft.language().code();
        channel = (asked == TemplateKey.NOTICE || asked == TemplateKey.OWNER_NOTICE ? Channel.REGISTERED : Channel.POST).code();
        recipient = draft.recipient();
        subjectLine = draft.subjectLine();
        text = draft.text();
    }

    private Subject about() {
        Subject about = LetterAddress.subject(subject);
        if (about == null) {
            throw new Missing();
        }
        return about;
    }

    public List<TemplateKey> getTemplates() {
        if (fitting == null) {
            fitting = letters.templates(about().kind());
        }
        return fitting;
    }

    public boolean isWritable() {
        return draft != null;
    }

    public List<SelectItem> getTemplateWords() {
        return getTemplates().stream().map(key -> new SelectItem(key.code(), Messages.text(Attempt.language(), key.word()))).toList();
    }

    public List<SelectItem> getLanguageWords() {
        return Arrays.stream(Language.values())
                .map(one -> new SelectItem(one.code(), Messages.text(Attempt.language(), "page.language." + one.code()))).toList();
    }

    public List<String> getChannels() {
        return Channel.CODES;
    }

    /** Where the file of the letter is, below the application's root. */
    public String getFile() {
        return about().path();
    }

    public String getFileKind() {
        return about().kind().code();
    }

    public Draft getDraft() {
        return draft;
    }

    public boolean isOtherLanguage() {
        return draft.language() != draft.recipientLanguage();
    }

    /** The languages in which the organisation has its own wording while this one is the delivered one; empty for none. */
    public String getElsewhere() {
        return draft.ownElsewhere().stream().map(one -> Messages.text(Attempt.language(), "page.language." + one.code()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    public String getRecipientLanguage() {
        return Messages.text(Attempt.language(), "page.language." + draft.recipientLanguage().code()).toLowerCase(Locale.ROOT);
    }

    public LetterheadSheet getHead() {
        if (head == null) {
            head = heads.present();
        }
        return head;
    }

    public List<Block> getBlocks() {
        return LetterText.blocks(filled(text));
    }

    public List<String> getRecipientLines() {
        return recipient == null ? List.of() : recipient.lines().filter(line -> !line.isBlank()).toList();
    }

    public String getFilledSubject() {
        return filled(subjectLine);
    }

    /** How many places somebody has still to fill in. */
    public int getOpen() {
        return LetterText.keys(filled(subjectLine)).size() + LetterText.keys(filled(text)).size();
    }

    private String filled(String words) {
        return words == null ? "" : LetterText.fill(words, draft.values());
    }

    /** What was typed is sent with it; the preview is made of that. */
    public void refresh() {
        head = null;
    }

    public String pdf() {
        return attempt.go(() -> {
            Download.pdf("letter", letters.preview(card()));
            return null;
        });
    }

    public String issue() {
        return attempt.go(() -> {
            LetterSheet issued = letters.issue(card());
            return "/letter/letter.xhtml?faces-redirect=true&id=" + issued.id();
        }, "letter.write.issued");
    }

    private LetterCard card() {
        return new LetterCard(about(), draft.template(), draft.language(), Channel.of(channel), recipient == null ? "" : recipient,
                subjectLine == null ? "" : subjectLine, text == null ? "" : text, enclosures);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getSubjectLine() {
        return subjectLine;
    }

    public void setSubjectLine(String subjectLine) {
        this.subjectLine = subjectLine;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getEnclosures() {
        return enclosures;
    }

    public void setEnclosures(String enclosures) {
        this.enclosures = enclosures;
    }
}
