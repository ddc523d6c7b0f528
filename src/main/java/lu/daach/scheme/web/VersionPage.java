package lu.daach.scheme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Caller;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.Schemes;
import lu.daach.scheme.VersionSheet;

/** One version of a scheme in plain sentences, with what is otherwise than before it and what came before and after. */
@Named("schemeVersionPage")
@ViewScoped
public class VersionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Schemes schemes;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String id;
    private String scheme;
    private transient VersionSheet sheet;
    private transient VersionSheet before;
    private transient List<VersionSheet> versions;
    private transient VersionView view;

    /** @throws Missing when the address names no version and no scheme */
    public void open() {
        getView();
    }

    public VersionSheet getSheet() {
        load();
        return sheet;
    }

    public VersionView getView() {
        load();
        return view;
    }

    /** All versions of the scheme, the latest first. */
    public List<VersionSheet> getVersions() {
        load();
        return versions;
    }

    /** The version before this one; null for the scheme as delivered. */
    public VersionSheet getBefore() {
        load();
        return before;
    }

    private void load() {
        if (sheet != null) {
            return;
        }
        sheet = id != null ? schemes.get(Ids.known(id)) : delivered();
        versions = schemes.of(sheet.scheme());
        LocalDate starts = sheet.startsOn();
        before = starts == null ? null : versions.stream().filter(other -> other.inForce(starts.minusDays(1))).findFirst().orElse(null);
        view = VersionView.of(sheet, before, caller.actor().language());
    }

    private VersionSheet delivered() {
        Scheme known = Scheme.of(scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)).orElseThrow(Missing::new);
        return schemes.of(known).stream().filter(VersionSheet::delivered).findFirst().orElseThrow();
    }

    /** Whether the reader wrote the draft, so that somebody else has to put it in force. */
    public boolean isMine() {
        return caller.actor().staff().equals(getSheet().draftedBy());
    }

    public String discard() {
        return attempt.go(() -> {
            VersionSheet seen = getSheet();
            schemes.discard(seen.id(), seen.version());
            return "/scheme/schemes.xhtml?faces-redirect=true";
        }, "scheme.version.discarded");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }
}
