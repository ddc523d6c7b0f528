package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lu.daach.followup.BreakGlass;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;

/** The form by which a colleague opens the confidential notes of a household for an hour. */
@Named
@ViewScoped
public class BreakGlassPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlass breakGlass;

    private String reason;
    private String code;

    public String breakOpen() {
        return attempt().go(() -> {
            if (breakGlass.open(getFile().id(), reason, code, new Faults()).isEmpty()) {
                throw InvalidInput.at("/code", "followup.breakGlass.wrongCode");
            }
            return to("notes");
        }, "followup.breakGlass.opened");
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
