package lu.daach.letter.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.dossier.Subject;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.letter.Channel;
import lu.daach.letter.Draft;
import lu.daach.letter.Example;
import lu.daach.letter.Examples;
import lu.daach.letter.LetterAddress;
import lu.daach.letter.LetterCard;
import lu.daach.letter.LetterKey;
import lu.daach.letter.LetterheadSheet;
import lu.daach.letter.Letterheads;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;
import lu.daach.letter.TemplateSheet;
import lu.daach.letter.Templates;
import lu.daach.letter.rules.Block;
import lu.daach.letter.rules.LetterText;
import lu.daach.page.Attempt;
import lu.daach.page.Download;

/** The wording of one template in one language, tried on a real file beside it. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 90;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private Templates templates;

    @Inject
    private Letters letters;

    @Inject
    private Letterheads heads;

    @Inject
    private Examples examples;

    @Inject
    private Attempt attempt;

    private String key;
    private String language;
    private String subjectLine;
    private String text;
    private String file;
    private int version;
    private boolean own;
    private Draft draft;
    private transient LetterheadSheet head;
    private transient List<KeyLine> keys;
    private transient List<SelectItem> files;
    private transient List<Version> versions;

    /**
     * A key in the list beside the editor.
     *
     * @param code with its braces, as it is written
     * @param value on the chosen file; null for none
     */
    public record KeyLine(String code, String word, String value) {
    }

    /** One version of the wording. */
    public record Version(int number, boolean own, LocalDate on, String by) {
    }

    public void open() {
        TemplateSheet wording = templates.get(template(), Language.of(language));
        language = wording.language().code();
        version = wording.version();
        own = wording.own();
        subjectLine = wording.subjectLine();
        text = wording.text();
        List<Example> found = examples.of(template());
        if ((file == null || file.isBlank()) && !found.isEmpty()) {
            file = LetterAddress.written(found.get(0).subject());
        }
        refresh();
    }

    private TemplateKey template() {
        return TemplateKey.of(key).orElseThrow(Missing::new);
    }

    /** Fills the words with the chosen file. */
    public void refresh() {
        attempt.go(() -> {
            Subject subject = LetterAddress.subject(file);
            draft = subject == null ? null : letters.rehearse(subject, template(), Language.of(language), subjectLine, text);
            keys = null;
            return null;
        });
    }

    public String save() {
        return attempt.go(() -> {
            templates.change(template(), Language.of(language), version, subjectLine == null ? "" : subjectLine, text == null ? "" : text);
            return again();
        }, "letter.template.saved");
    }

    public String goBack() {
        return attempt.go(() -> {
            templates.goBack(template(), Language.of(language), version);
            return again();
        }, "letter.template.wentBack");
    }

    private String again() {
        return "/letter/template.xhtml?faces-redirect=true&key=" + key + "&language=" + language + (file == null ? "" : "&file=" + file);
    }

    public String pdf() {
        return attempt.go(() -> {
            refresh();
            Download.pdf("template-" + key, letters.preview(new LetterCard(LetterAddress.subject(file), template(), Language.of(language),
                    Channel.POST, draft.recipient(), subjectLine, text, null)));
            return null;
        });
    }

    /** Loads the words of an earlier version, or the delivered ones for 0, into the editor; nothing is stored. */
    public void take(int number) {
        TemplateSheet wording = number == 0 ? templates.delivered(template(), Language.of(language))
                : templates.versions(template(), Language.of(language)).stream().filter(one -> one.version() == number).findFirst().orElseThrow(Missing::new);
        subjectLine = wording.subjectLine();
        text = wording.text();
        refresh();
    }

    public List<Version> getVersions() {
        if (versions == null) {
            versions = templates.versions(template(), Language.of(language)).stream().map(one -> new Version(one.version(), one.own(),
                    one.changedAt().atZoneSameInstant(ZONE).toLocalDate(), one.changedBy())).toList();
        }
        return versions;
    }

    public List<KeyLine> getKeys() {
        if (keys == null) {
            keys = new ArrayList<>(LetterKey.of(template()).stream().map(one -> new KeyLine("{" + one.code() + "}", one.word(),
                    draft == null ? null : shown(draft.values().get(one.code())))).toList());
        }
        return keys;
    }

    /** A value of several lines by its beginning: the whole of it is seen in the preview. */
    private static String shown(String value) {
        if (value == null || value.indexOf('\n') < 0) {
            return value;
        }
        String words = value.lines().limit(2).map(line -> line.replaceAll("[|=*]+", " ").strip()).collect(Collectors.joining(" · "));
        return (words.length() > SHOWN ? words.substring(0, SHOWN) : words) + " …";
    }

    public List<SelectItem> getFiles() {
        if (files == null) {
            files = examples.of(template()).stream().map(one -> new SelectItem(LetterAddress.written(one.subject()), one.title())).toList();
        }
        return files;
    }

    public List<Block> getBlocks() {
        return draft == null ? List.of() : LetterText.blocks(draft.text());
    }

    public List<String> getRecipientLines() {
        return draft == null ? List.of() : draft.recipient().lines().toList();
    }

    public String getFilledSubject() {
        return draft == null ? "" : draft.subjectLine();
    }

    public LetterheadSheet getHead() {
        if (head == null) {
            head = heads.present();
        }
        return head;
    }

    public String getTitle() {
        return Messages.text(Attempt.language(), template().word());
    }

    public List<String> getLanguages() {
        return java.util.Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public boolean isTried() {
        return draft != null;
    }

    public boolean isOwn() {
        return own;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
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

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
