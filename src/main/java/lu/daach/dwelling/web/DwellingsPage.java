package lu.daach.dwelling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.dwelling.DwellingFilter;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.page.SliceModel;

/** The list of dwellings; what is looked for stands in the address. */
@Named
@ViewScoped
public class DwellingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Dwellings dwellings;

    private String q;
    private String commune;

    private SliceModel<DwellingSheet> lines;

    public SliceModel<DwellingSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> dwellings.list(new DwellingFilter(q, commune), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return dwellings.list(new DwellingFilter(q, commune), 0, 1).total();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }
}
