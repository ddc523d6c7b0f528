package lu.daach.followup.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** What the pages of one household in the follow-up share: whose file it is, read once and by nobody else than its office. */
public abstract class FollowedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Notes notes;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;

    private transient Followed file;

    /** Nobody opens the page who may not send it. */
    public void open() {
        getFile();
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
    }

    protected Installation installation() {
        return installation;
    }

    protected Attempt attempt() {
        return attempt;
    }

    /** Where a page of this household is, to be shown anew. */
    protected String to(String page) {
        return "/followup/" + page + ".xhtml?faces-redirect=true&household=" + getFile().id();
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }
}
