package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import lu.daach.followup.AidSheet;
import lu.daach.followup.AidStatus;
import lu.daach.followup.Aids;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** The register of aids; the status that is looked for stands in the address. */
@Named
@ViewScoped
public class AidsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Aids aids;

    @Inject
    private Installation installation;

    private String status;

    private SliceModel<AidSheet> lines;

    public SliceModel<AidSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> aids.register(known(), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    public List<AidStatus> getStatuses() {
        return List.of(AidStatus.values());
    }

    /** How many have this status; all for null. */
    public long count(AidStatus of) {
        return aids.count(of);
    }

    /** Whether the board should have decided before today. */
    public boolean late(AidSheet aid) {
        return aid.status() == AidStatus.REQUESTED && aid.decideBy().isBefore(installation.today());
    }

    private AidStatus known() {
        return AidStatus.CODES.contains(status) ? AidStatus.valueOf(status.toUpperCase(Locale.ROOT)) : null;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
