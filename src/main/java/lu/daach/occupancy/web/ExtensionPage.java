package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.StayShare;

/** A contract is extended, at most to the longest stay unless a manager answers for more. */
@Named
@ViewScoped
public class ExtensionPage extends StepPage {

    private static final long serialVersionUID = 1L;

    private LocalDate lastDay;
    private String reason;

    @Override
    public void open() {
        super.open();
        LocalDate longest = getLongest();
        if (lastDay == null && longest != null && getSheet().lastDay() != null && longest.isAfter(getSheet().lastDay())) {
            lastDay = longest;
        }
    }

    public String extend() {
        return take(() -> steps().extend(known(), version(), lastDay, Typed.given(reason), new Faults()), "occupancy.extension.extended");
    }

    /** Null when the scheme has no limit. */
    public LocalDate getLongest() {
        return steps().longestLastDay(known());
    }

    public boolean isBeyond() {
        return lastDay != null && getLongest() != null && lastDay.isAfter(getLongest());
    }

    public StayShare getShare() {
        return StayShare.of(getSheet().startsOn(), getSheet().lastDay(), installation().today());
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
