package lu.daach.followup.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.followup.CallLine;
import lu.daach.followup.Calls;
import lu.daach.household.SpokenLanguages;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;

/** Who is called about an appointment, with the number to touch and what came of the call. */
@Named
@ViewScoped
public class CallsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Calls calls;

    @Inject
    private Attempt attempt;

    private String when;
    private String who;

    private transient List<CallLine> lines;

    public List<CallLine> getLines() {
        if (lines == null) {
            lines = calls.waiting(isWeek(), !isOffice());
        }
        return lines;
    }

    public long getLeft() {
        return getLines().stream().filter(line -> !line.reached()).count();
    }

    public String reached() {
        return called(CallLine.REACHED);
    }

    public String notReached() {
        return called(CallLine.NOT_REACHED);
    }

    /** The appointment comes with the button that was pressed. */
    private String called(String outcome) {
        String appointment = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("appointment");
        return attempt.go(() -> {
            calls.called(Ids.known(appointment), outcome, new Faults());
            return "/followup/calls.xhtml?faces-redirect=true&when=" + getWhen() + "&who=" + getWho();
        }, "followup.calls.kept");
    }

    /** What a telephone dials of a number as it was written. */
    public String dial(String phone) {
        return phone.replaceAll("[^0-9+]", "");
    }

    public String speaks(CallLine line) {
        return SpokenLanguages.name(line.language(), Attempt.language().locale());
    }

    public boolean isWeek() {
        return "week".equals(when);
    }

    public boolean isOffice() {
        return "office".equals(who);
    }

    public String getWhen() {
        return isWeek() ? "week" : "next";
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getWho() {
        return isOffice() ? "office" : "me";
    }

    public void setWho(String who) {
        this.who = who;
    }
}
