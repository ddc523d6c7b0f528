package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.followup.Caseload;
import lu.daach.followup.WorkerLoad;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;

/** The form by which a household gets another referent. */
@Named
@ViewScoped
public class HandOverPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Caseload caseload;

    private String worker;

    public String save() {
        return attempt().go(() -> {
            caseload.handOver(getFile().id(), worker == null ? null : Ids.asked(worker));
            return to("notes");
        }, "followup.handOver.saved");
    }

    /** Everybody of the office with what they carry; the present referent is left out. */
    public List<SelectItem> getWorkers() {
        return caseload.loads().stream().filter(load -> !load.id().equals(getFile().referent()))
                .map(load -> new SelectItem(load.id().toString(), load.name() + " · " + carried(load))).toList();
    }

    private static String carried(WorkerLoad load) {
        return Messages.text(Attempt.language(), "followup.carried", load.households(), load.persons());
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }
}
