package lu.daach.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.page.Attempt;
import lu.daach.privacy.HoldSheet;
import lu.daach.privacy.Retention;
import lu.daach.privacy.RetentionLine;

/** What the people of one household may ask, and the end of their file. */
@Named
@ViewScoped
public class PrivacyFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Retention retention;

    @Inject
    private Households households;

    @Inject
    private Attempt attempt;

    private String household;
    private String reason;

    private transient RetentionLine line;
    private transient HouseholdSheet sheet;
    private transient List<HoldSheet> holds;

    /** Nobody opens it who may not. */
    public void open() {
        getHolds();
    }

    public HouseholdSheet getSheet() {
        if (sheet == null) {
            sheet = households.find(Ids.known(household)).orElseThrow(Missing::new);
        }
        return sheet;
    }

    public RetentionLine getLine() {
        if (line == null) {
            line = retention.of(Ids.known(household));
        }
        return line;
    }

    public List<HoldSheet> getHolds() {
        if (holds == null) {
            holds = retention.holds(Ids.known(household));
        }
        return holds;
    }

    public boolean isHeld() {
        return getHolds().stream().anyMatch(one -> one.liftedOn() == null);
    }

    public String hold() {
        return attempt.go(() -> {
            retention.hold(Ids.known(household), reason, new Faults());
            return "/privacy/file.xhtml?faces-redirect=true&household=" + household;
        }, "privacy.file.held");
    }

    public String lift(HoldSheet hold) {
        return attempt.go(() -> {
            retention.lift(hold.id());
            return "/privacy/file.xhtml?faces-redirect=true&household=" + household;
        }, "privacy.file.lifted");
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
