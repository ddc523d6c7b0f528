package lu.daach.lease.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.kernel.Messages;
import lu.daach.lease.HeadLeaseFilter;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;
import lu.daach.lease.OwnerKind;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The list of head leases; what is looked for stands in the address. */
@Named
@ViewScoped
public class HeadLeasesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HeadLeases leases;

    @Inject
    private LeaseTimes times;

    private String q;
    private String time;
    private String kind;

    private SliceModel<HeadLeaseSheet> lines;

    public SliceModel<HeadLeaseSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> leases.list(filter(time), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return count(time);
    }

    /** How many there are of a time, under the words that are looked for. */
    public long count(String ofTime) {
        return leases.list(filter(ofTime), 0, 1).total();
    }

    public LeaseTimes getTimes() {
        return times;
    }

    private HeadLeaseFilter filter(String ofTime) {
        return new HeadLeaseFilter(null, null, q, HeadLeaseFilter.Time.of(ofTime), kind == null || !OwnerKind.CODES.contains(kind) ? null : OwnerKind.of(kind));
    }

    public List<SelectItem> getKinds() {
        return OwnerKind.CODES.stream().map(code -> new SelectItem(code, Messages.text(Attempt.language(), "lease.kind." + code))).toList();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
