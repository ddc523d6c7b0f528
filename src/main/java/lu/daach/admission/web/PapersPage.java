package lu.daach.admission.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.PaperCard;
import lu.daach.admission.PaperSheet;
import lu.daach.admission.Papers;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The papers of an application: what the rules miss, the list that the household is asked for, what came. */
@Named
@ViewScoped
public class PapersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admission/papers.xhtml?faces-redirect=true&id=";
    private static final String SEPARATOR = "|";

    @Inject
    private Papers papers;

    @Inject
    private Applications applications;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String[] chosen;
    private String other;
    private LocalDate dueOn;

    private transient ApplicationSheet application;
    private transient List<PaperSheet> list;
    private transient List<PaperCard> missing;

    /** Everything that is missing is chosen at first. */
    public void open() {
        if (chosen == null) {
            chosen = getMissing().stream().map(PapersPage::code).toArray(String[]::new);
            dueOn = papers.usualDue();
        }
    }

    public ApplicationSheet getApplication() {
        if (application == null) {
            application = applications.get(Ids.known(id));
        }
        return application;
    }

    public List<PaperSheet> getList() {
        if (list == null) {
            list = papers.of(Ids.known(id));
        }
        return list;
    }

    public List<PaperCard> getMissing() {
        if (missing == null) {
            missing = papers.missing(Ids.known(id));
        }
        return missing;
    }

    public List<SelectItem> getMissingWords() {
        return getMissing().stream().map(card -> new SelectItem(code(card), card.what().in(Attempt.language()))).toList();
    }

    /** Puts what is chosen, and the other one that is named, on the list. */
    public String add() {
        return attempt.go(() -> {
            List<PaperCard> cards = new ArrayList<>();
            for (String code : chosen) {
                int at = code.indexOf(SEPARATOR);
                cards.add(new PaperCard(code.substring(0, at), at + 1 == code.length() ? null : code.substring(at + 1)));
            }
            if (other != null && !other.isBlank()) {
                cards.add(new PaperCard(PaperCard.OTHER, other.strip()));
            }
            papers.add(Ids.known(id), cards);
            return HERE + id;
        }, "admission.papers.added");
    }

    /** Notes that everything open is asked for today; the letter is written next. */
    public String ask() {
        return attempt.go(() -> {
            papers.ask(Ids.known(id), dueOn, new Faults());
            return HERE + id;
        }, "admission.papers.asked");
    }

    public String received(PaperSheet paper) {
        return close(paper, true, "admission.papers.received");
    }

    public String drop(PaperSheet paper) {
        return close(paper, false, "admission.papers.dropped");
    }

    private String close(PaperSheet paper, boolean came, String said) {
        return attempt.go(() -> {
            papers.close(Ids.known(id), paper.id(), came);
            return HERE + id;
        }, said);
    }

    public boolean isAnyOpen() {
        return getList().stream().anyMatch(PaperSheet::open);
    }

    /** Whether something open was asked for, so that there is a letter to write. */
    public boolean isAsked() {
        return getList().stream().anyMatch(paper -> paper.open() && paper.askedOn() != null);
    }

    public String name(PaperSheet paper) {
        return paper.what().in(Attempt.language());
    }

    public boolean late(PaperSheet paper) {
        return paper.late(installation.today());
    }

    private static String code(PaperCard card) {
        return card.kind() + SEPARATOR + (card.about() == null ? "" : card.about());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String[] getChosen() {
        return chosen == null ? new String[0] : chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
