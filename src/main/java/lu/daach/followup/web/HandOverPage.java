package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.followup.Caseload;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.followup.WorkerLoad;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;

/** The form by which a household gets another referent. */
@Named
@ViewScoped
public class HandOverPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Caseload caseload;

    @Inject
    private Notes notes;

    @Inject
    private Attempt attempt;

    private String household;
    private String worker;

    private transient Followed file;

    /** Nobody opens it who may not hand over. */
    public void open() {
        getFile();
    }

    public String save() {
        return attempt.go(() -> {
            caseload.handOver(Ids.known(household), worker == null ? null : Ids.asked(worker));
            return "/followup/notes.xhtml?faces-redirect=true&household=" + household;
        }, "followup.handOver.saved");
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
    }

    /** Everybody of the office with what they carry; the present referent is left out. */
    public List<SelectItem> getWorkers() {
        return caseload.loads().stream().filter(load -> !load.id().equals(getFile().referent()))
                .map(load -> new SelectItem(load.id().toString(), load.name() + " · " + carried(load))).toList();
    }

    private static String carried(WorkerLoad load) {
        return Messages.text(Attempt.language(), "followup.carried", load.households(), load.persons());
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
