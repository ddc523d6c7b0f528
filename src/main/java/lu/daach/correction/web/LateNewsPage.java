package lu.daach.correction.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.correction.CorrectionCard;
import lu.daach.correction.CorrectionProposal;
import lu.daach.correction.CorrectionSheet;
import lu.daach.correction.Corrections;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.LateChange;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** Late news of a contract: what was charged, what should have been, and the booking of the difference. */
@Named
@ViewScoped
public class LateNewsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MONTHS_BACK = 6;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Corrections corrections;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private LocalDate since;
    private LocalDate toldOn;
    private String reason;
    private String undoReason;
    private String digest;
    private transient OccupancySheet sheet;
    private transient CorrectionProposal proposal;
    private transient List<CorrectionSheet> booked;

    public void open() {
        getSheet();
        if (since == null) {
            since = installation.today().minusMonths(USUAL_MONTHS_BACK).withDayOfMonth(1);
        }
        digest = getProposal().digest();
    }

    public String book() {
        return attempt.go(() -> {
            corrections.book(Ids.known(id), new CorrectionCard(since, toldOn, given(reason), digest), new Faults());
            return again();
        }, "correction.lateNews.booked");
    }

    public String undo() {
        return attempt.go(() -> {
            corrections.undo(Ids.known(id), given(undoReason), new Faults());
            return again();
        }, "correction.lateNews.undone");
    }

    public CorrectionProposal getProposal() {
        if (proposal == null) {
            proposal = corrections.propose(Ids.known(id), since == null ? installation.today() : since);
        }
        return proposal;
    }

    public List<CorrectionSheet> getBooked() {
        if (booked == null) {
            booked = corrections.of(Ids.known(id));
        }
        return booked;
    }

    public boolean isUndoable() {
        return getBooked().stream().anyMatch(CorrectionSheet::counts);
    }

    /** Whether the household owes more, gets something back, or neither. */
    public String way(Money difference) {
        int sign = difference.compareTo(Money.ZERO);
        return sign > 0 ? "owes" : sign < 0 ? "gets" : "even";
    }

    public Money size(Money difference) {
        return difference.compareTo(Money.ZERO) < 0 ? Money.ZERO.minus(difference) : difference;
    }

    /** Why a change counts, or does not. */
    public String why(LateChange change) {
        if (!change.missing().isEmpty()) {
            return String.join(" ", change.missing().stream().map(sentence -> sentence.in(Attempt.language())).toList());
        }
        String key = change.changedOn().equals(change.appliesFrom()) ? "review" : change.otherHousehold() ? "people" : change.counts() ? "income" : "small";
        return Sentence.of("correction.why." + key).in(Attempt.language());
    }

    private String again() {
        return "/correction/late-news.xhtml?faces-redirect=true&id=" + id + "&since=" + since;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public OccupancySheet getSheet() {
        if (sheet == null) {
            sheet = occupancies.get(Ids.known(id));
        }
        return sheet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUndoReason() {
        return undoReason;
    }

    public void setUndoReason(String undoReason) {
        this.undoReason = undoReason;
    }
}
