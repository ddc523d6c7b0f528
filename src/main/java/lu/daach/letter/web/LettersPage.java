package lu.daach.letter.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Messages;
import lu.daach.letter.LetterAddress;
import lu.daach.letter.LetterLine;
import lu.daach.letter.LetterStatus;
import lu.daach.letter.Letters;
import lu.daach.letter.Templates;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.page.SliceModel;

/** The letters of the organisation, by status, and what is done with several at once. */
@Named
@ViewScoped
public class LettersPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 18;

    @Inject
    private Letters letters;

    @Inject
    private Templates templates;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String q;
    private String status;
    private String template;
    private String kind;
    private String month;
    private String subject;

    private SliceModel<LetterLine> lines;
    private transient Map<LetterStatus, Long> counts;

    public SliceModel<LetterLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> letters.list(LetterAddress.filter(address()), first, most));
        }
        return lines;
    }

    private Map<String, String> address() {
        Map<String, String> address = new java.util.HashMap<>();
        address.put("q", q);
        address.put("status", status);
        address.put("template", template);
        address.put("kind", kind);
        address.put("month", month);
        address.put("subject", subject);
        return address;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    /** How many there are in a status, or altogether for null. */
    public long count(String of) {
        if (counts == null) {
            counts = letters.counts();
        }
        return of == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.get(LetterStatus.of(of));
    }

    public List<String> getStatuses() {
        return LetterStatus.CODES;
    }

    public boolean isAll() {
        return !LetterStatus.CODES.contains(status);
    }

    public List<SelectItem> getTemplateWords() {
        return templates.list().stream().map(key -> new SelectItem(key.code(), Messages.text(Attempt.language(), key.word()))).toList();
    }

    public List<SelectItem> getKindWords() {
        return List.of(new SelectItem("household", Messages.text(Attempt.language(), "letter.kind.household")),
                new SelectItem("owner", Messages.text(Attempt.language(), "letter.kind.owner")));
    }

    public List<SelectItem> getMonthWords() {
        YearMonth now = YearMonth.from(installation.today());
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths)
                .map(one -> new SelectItem(one.toString(), Formats.month(one, Attempt.language()))).toList();
    }

    /** One PDF of the ticked letters. */
    public String print() {
        return attempt.go(() -> {
            Download.pdf("letters", letters.printTogether(chosen()));
            return null;
        });
    }

    public String markSent() {
        return attempt.go(() -> {
            letters.mark(chosen(), LetterStatus.SENT, null, null);
            return "/letter/letters.xhtml?faces-redirect=true" + (isAll() ? "" : "&status=" + status);
        }, "letter.letters.marked");
    }

    private static List<UUID> chosen() {
        String[] ids = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
        if (ids == null || ids.length > Letters.MOST_TOGETHER) {
            throw InvalidInput.at("", "letter.together", Letters.MOST_TOGETHER);
        }
        return new ArrayList<>(Arrays.stream(ids).map(Ids::known).toList());
    }

    public String look(LetterStatus of) {
        return switch (of) {
            case TO_PRINT -> "today";
            case PRINTED -> "soon";
            case SENT -> "done";
            case RETURNED -> "broken";
        };
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
