package lu.daach.household.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.household.Duplicate;
import lu.daach.household.MergerSheet;
import lu.daach.household.Mergers;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;

/** Files that may be of one household, and those that became one. */
@Named
@RequestScoped
public class DuplicatesPage {

    @Inject
    private Mergers mergers;

    @Inject
    private Attempt attempt;

    private List<Duplicate> pairs;
    private List<MergerSheet> merged;

    public List<Duplicate> getPairs() {
        if (pairs == null) {
            pairs = mergers.duplicates();
        }
        return pairs;
    }

    public List<MergerSheet> getMerged() {
        if (merged == null) {
            merged = mergers.list();
        }
        return merged;
    }

    /** Two files are of two households: the ids come with the button that was pressed. */
    public String tellApart() {
        return attempt.go(() -> {
            var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
            mergers.tellApart(Ids.known(sent.get("one")), Ids.known(sent.get("other")));
            return "/household/duplicates.xhtml?faces-redirect=true";
        }, "household.duplicates.toldApart");
    }
}
