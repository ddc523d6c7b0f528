package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.Caseload;
import lu.daach.followup.CaseloadFilter;
import lu.daach.followup.CaseloadFilter.Of;
import lu.daach.followup.CaseloadFilter.When;
import lu.daach.followup.CaseloadLine;
import lu.daach.followup.WorkerLoad;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The caseload: mine to begin with; whose it is and what is looked for stand in the address. */
@Named
@ViewScoped
public class FollowUpsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Days before the end of a contract from which it is shown as near. */
    private static final long NEAR_DAYS = 180;

    @Inject
    private Caseload caseload;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    private String who;
    private String when;
    private String q;

    private SliceModel<CaseloadLine> lines;
    private transient List<WorkerLoad> loads;

    public SliceModel<CaseloadLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> caseload.list(filter(), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    public List<WorkerLoad> getLoads() {
        if (loads == null) {
            loads = caseload.loads();
        }
        return loads;
    }

    public long getMine() {
        return count(Of.WORKER, caller.actor().staff(), null);
    }

    public long getMineDue() {
        return count(Of.WORKER, caller.actor().staff(), When.DUE);
    }

    public long getMineQuiet() {
        return count(Of.WORKER, caller.actor().staff(), When.QUIET);
    }

    public long getOffice() {
        return count(Of.OFFICE, null, null);
    }

    public long getNobodys() {
        return count(Of.NOBODY, null, null);
    }

    /** What of the views is chosen: mine, due, quiet, office, nobody, or a colleague's, which is none of them. */
    public String getView() {
        if (of() == Of.WORKER) {
            boolean own = caller.actor().staff().equals(worker());
            return !own ? "colleague" : when() == null ? "mine" : when() == When.DUE ? "due" : "quiet";
        }
        return of() == Of.NOBODY ? "nobody" : "office";
    }

    public List<SelectItem> getWhoWords() {
        List<SelectItem> words = new ArrayList<>();
        words.add(new SelectItem("office", Messages.text(Attempt.language(), "followup.followUps.office")));
        words.add(new SelectItem("nobody", Messages.text(Attempt.language(), "followup.followUps.nobody")));
        getLoads().forEach(load -> words.add(new SelectItem(load.id().toString(), load.name())));
        return words;
    }

    public List<SelectItem> getWhenWords() {
        return List.of(new SelectItem("due", Messages.text(Attempt.language(), "followup.followUps.due")),
                new SelectItem("quiet", Messages.text(Attempt.language(), "followup.followUps.quiet")));
    }

    public boolean due(CaseloadLine line) {
        return line.nextContactOn() != null && !line.nextContactOn().isAfter(installation.today());
    }

    public boolean reviewDue(CaseloadLine line) {
        return line.reviewOn() != null && !line.reviewOn().isAfter(installation.today());
    }

    public boolean near(CaseloadLine line) {
        return line.daysLeft() != null && line.daysLeft() <= NEAR_DAYS;
    }

    private long count(Of of, UUID worker, When asked) {
        return caseload.count(new CaseloadFilter(null, of, worker, asked, null));
    }

    private CaseloadFilter filter() {
        return new CaseloadFilter(null, of(), of() == Of.WORKER ? worker() : null, when(), q);
    }

    private Of of() {
        return "office".equals(who) ? Of.OFFICE : "nobody".equals(who) ? Of.NOBODY : Of.WORKER;
    }

    private UUID worker() {
        return who == null || who.isBlank() ? caller.actor().staff() : Ids.asked(who);
    }

    private When when() {
        return "due".equals(when) ? When.DUE : "quiet".equals(when) ? When.QUIET : null;
    }

    /** The value of the filter; one's own where the address says nothing. */
    public String getWho() {
        return who == null || who.isBlank() ? caller.actor().staff().toString() : who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
