package lu.daach.rentrun.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Sentence;
import lu.daach.page.Attempt;
import lu.daach.rentrun.Accounts;
import lu.daach.rentrun.BookedPosting;

/** One posting with its entries, and its reversal by a manager who says why. */
@Named
@ViewScoped
public class PostingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private Attempt attempt;

    private String id;
    private String reason;
    private transient BookedPosting posting;

    /** @throws lu.daach.kernel.Missing when the address names no posting */
    public void open() {
        getPosting();
    }

    public BookedPosting getPosting() {
        if (posting == null) {
            posting = accounts.posting(Ids.known(id));
        }
        return posting;
    }

    public String reverse() {
        return attempt.go(() -> "/rentrun/posting.xhtml?faces-redirect=true&id=" + accounts.reverse(Ids.known(id), reason),
                "rentrun.posting.reversedNow");
    }

    /** The text in the reader's language. */
    public String words(Sentence sentence) {
        return sentence.in(Attempt.language());
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
