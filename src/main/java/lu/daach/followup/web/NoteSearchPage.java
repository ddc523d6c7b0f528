package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.followup.NoteFinds;
import lu.daach.followup.NoteSearch;
import lu.daach.kernel.Faults;
import lu.daach.page.Attempt;

/** Search in the notes; what is looked for tells of people and therefore never stands in an address. */
@Named
@ViewScoped
public class NoteSearchPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private NoteSearch search;

    @Inject
    private Attempt attempt;

    private String words;
    private transient NoteFinds finds;

    public String find() {
        finds = null;
        return attempt.go(() -> {
            finds = search.find(words, new Faults());
            return null;
        });
    }

    /** What was found; null before anything was looked for. */
    public NoteFinds getFinds() {
        return finds;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
