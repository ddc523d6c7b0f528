package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.page.SliceModel;

/** The list of owners; what is looked for stands in the address. */
@Named
@ViewScoped
public class OwnersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Owners owners;

    private String q;

    private SliceModel<OwnerSheet> lines;

    public SliceModel<OwnerSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> owners.list(q, first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
