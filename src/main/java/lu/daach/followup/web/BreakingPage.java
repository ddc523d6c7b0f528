package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lu.daach.followup.BreakGlass;
import lu.daach.followup.BreakingSheet;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;

/** Who read against the rule, and the form by which somebody says what is to be thought of it. */
@Named
@ViewScoped
public class BreakingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Luxembourg"));
    private static final List<String> VERDICTS = List.of("justified", "unjustified");

    @Inject
    private BreakGlass breakGlass;

    @Inject
    private Attempt attempt;

    private String id;
    private String verdict;
    private String remark;

    private transient BreakingSheet sheet;
    private transient List<BreakingSheet> all;

    public BreakingSheet getSheet() {
        if (sheet == null) {
            sheet = breakGlass.get(Ids.known(id));
        }
        return sheet;
    }

    public List<BreakingSheet> getAll() {
        if (all == null) {
            all = breakGlass.list();
        }
        return all;
    }

    /** How many wait for the reader to look at them. */
    public long getUnreviewed() {
        return getAll().stream().filter(BreakingSheet::mayReview).count();
    }

    public String review() {
        return attempt.go(() -> {
            breakGlass.review(Ids.known(id), verdict == null ? null : VERDICTS.get(0).equals(verdict), remark, new Faults());
            return "/followup/breakings.xhtml?faces-redirect=true";
        }, "followup.breaking.kept");
    }

    public String end() {
        return attempt.go(() -> {
            breakGlass.end(Ids.known(id));
            return "/followup/breakings.xhtml?faces-redirect=true";
        }, "followup.breaking.ended");
    }

    /** From when until when, in the time of Luxembourg. */
    public String hours(BreakingSheet of) {
        return TIME.format(of.openedAt()) + " – " + TIME.format(of.endsAt());
    }

    public String look(BreakingSheet of) {
        return of.running() ? "today" : of.reviewedOn() == null ? "soon" : of.justified() ? "done" : "broken";
    }

    /** The last part of a key {@code followup.breaking.state.…}. */
    public String state(BreakingSheet of) {
        return of.running() ? "running" : of.reviewedOn() == null ? "unreviewed" : of.justified() ? "justified" : "unjustified";
    }

    public List<String> getVerdicts() {
        return VERDICTS;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
