package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.DropInSheet;
import lu.daach.followup.DropIns;
import lu.daach.household.SpokenLanguages;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Typed;
import lu.daach.page.Attempt;

/** What becomes of somebody who came to the open desk: a new file, a file that is there, or nothing more to do. */
@Named
@ViewScoped
public class DropInFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DropIns dropIns;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String lastName;
    private String firstName;
    private LocalDate born;

    private String q;
    private String household;

    private transient DropInSheet sheet;
    private transient List<SelectItem> likely;

    /** Fills the form; the first word of what was taken down as a name is taken for the first name. */
    public void open() {
        version = getSheet().version();
        String[] parts = getSheet().card().name().split("\\s+", 2);
        firstName = parts.length > 1 ? parts[0] : null;
        lastName = parts[parts.length - 1];
    }

    public DropInSheet getSheet() {
        if (sheet == null) {
            sheet = dropIns.get(Ids.known(id));
        }
        return sheet;
    }

    public String getSpeaks() {
        return SpokenLanguages.name(getSheet().card().language(), Attempt.language().locale());
    }

    public String file() {
        return attempt.go(() -> notes(dropIns.file(known(), version, Typed.given(lastName), Typed.given(firstName), born, new Faults())),
                "followup.dropInFile.filed");
    }

    /** The files to which the person may belong, each with why it is shown. */
    public List<SelectItem> getLikely() {
        if (likely == null) {
            likely = dropIns.likely(known(), Typed.given(q)).stream().map(one -> new SelectItem(one.household().toString(),
                    Messages.text(Attempt.language(), one.phone() ? "followup.dropInFile.samePhone" : "followup.dropInFile.sameName", one.people(),
                            String.valueOf(one.fileNumber())))).toList();
        }
        return likely;
    }

    /** Looks for other words than the name that was taken down. */
    public String look() {
        likely = null;
        household = null;
        return null;
    }

    public String link() {
        return attempt.go(() -> {
            Faults found = new Faults();
            found.require(Typed.given(household) != null, "/household", "followup.dropInFile.choose").refuseIfAny();
            return notes(dropIns.known(known(), version, Ids.known(household), found));
        }, "followup.dropInFile.linked");
    }

    public String reopen() {
        return attempt.go(() -> {
            dropIns.reopen(known(), version, new Faults());
            return "/followup/drop-in-file.xhtml?faces-redirect=true&id=" + id;
        }, "followup.dropInFile.reopened");
    }

    public String done() {
        return attempt.go(() -> {
            dropIns.done(known(), version, new Faults());
            return "/followup/drop-in.xhtml?faces-redirect=true";
        }, "followup.dropInFile.closed");
    }

    private UUID known() {
        return Ids.known(id);
    }

    private static String notes(DropInSheet filed) {
        return "/followup/notes.xhtml?faces-redirect=true&household=" + filed.household();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public LocalDate getBorn() {
        return born;
    }

    public void setBorn(LocalDate born) {
        this.born = born;
    }
}
