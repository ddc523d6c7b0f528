package lu.daach.letter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Ids;
import lu.daach.letter.LetterAddress;
import lu.daach.letter.LetterSheet;
import lu.daach.letter.LetterStatus;
import lu.daach.letter.Letters;
import lu.daach.letter.rules.Block;
import lu.daach.letter.rules.LetterText;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One letter as it was sent, and what became of it. */
@Named
@ViewScoped
public class LetterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Letters letters;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String status;
    private LocalDate on;
    private String note;
    private transient LetterSheet sheet;

    public void open() {
        on = installation.today();
        status = switch (getSheet().status()) {
            case TO_PRINT -> LetterStatus.PRINTED.code();
            case PRINTED -> LetterStatus.SENT.code();
            default -> LetterStatus.RETURNED.code();
        };
    }

    public LetterSheet getSheet() {
        if (sheet == null) {
            sheet = letters.get(Ids.known(id));
        }
        return sheet;
    }

    public List<Block> getBlocks() {
        return LetterText.blocks(getSheet().text());
    }

    public List<String> getRecipient() {
        return getSheet().recipient().lines().toList();
    }

    /** The subject as addresses have it. */
    public String getSubject() {
        return LetterAddress.written(getSheet().subject());
    }

    public String save() {
        return attempt.go(() -> {
            letters.mark(List.of(Ids.known(id)), LetterStatus.of(status), on, note);
            return "/letter/letter.xhtml?faces-redirect=true&id=" + id;
        }, "letter.letter.saved");
    }

    public List<String> getStatuses() {
        return LetterStatus.CODES.stream().filter(code -> !code.equals(LetterStatus.TO_PRINT.code())).toList();
    }

    public String getLook() {
        return look(getSheet().status());
    }

    public String look(LetterStatus of) {
        return switch (of) {
            case TO_PRINT -> "today";
            case PRINTED -> "soon";
            case SENT -> "done";
            case RETURNED -> "broken";
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
