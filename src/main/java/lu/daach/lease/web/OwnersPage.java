package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.lease.OwnerKind;
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
    private String kind;

    private SliceModel<OwnerSheet> lines;

    public SliceModel<OwnerSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> owners.list(q, chosen(kind), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    /** How many there are of a kind, under the words that are looked for. */
    public long count(String ofKind) {
        return owners.list(q, chosen(ofKind), 0, 1).total();
    }

    /** Null for null and for anything that is no kind. */
    private static OwnerKind chosen(String code) {
        return code == null || !OwnerKind.CODES.contains(code) ? null : OwnerKind.of(code);
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
}
