package lu.daach.household.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.household.MergerSheet;
import lu.daach.household.Mergers;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;

/** Two files that became one, and how they are parted again. */
@Named
@ViewScoped
public class UnmergePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Mergers mergers;

    @Inject
    private Attempt attempt;

    private String id;
    private String reason;

    public MergerSheet getMerger() {
        return mergers.get(Ids.known(id));
    }

    public String undo() {
        return attempt.go(() -> {
            MergerSheet merger = mergers.undo(Ids.known(id), reason, new Faults());
            return "/desk/household-file.xhtml?faces-redirect=true&id=" + merger.closed();
        }, "household.unmerge.done");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
