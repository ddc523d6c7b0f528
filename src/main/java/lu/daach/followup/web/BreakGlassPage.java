package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.followup.BreakGlass;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.page.Attempt;

/** The form by which a colleague opens the confidential notes of a household for an hour. */
@Named
@ViewScoped
public class BreakGlassPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlass breakGlass;

    @Inject
    private Notes notes;

    @Inject
    private Attempt attempt;

    private String household;
    private String reason;
    private String code;

    private transient Followed file;

    public String open() {
        return attempt.go(() -> {
            if (breakGlass.open(Ids.known(household), reason, code, new Faults()).isEmpty()) {
                throw InvalidInput.at("/code", "followup.breakGlass.wrongCode");
            }
            return "/followup/notes.xhtml?faces-redirect=true&household=" + household;
        }, "followup.breakGlass.opened");
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
