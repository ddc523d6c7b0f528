package lu.daach.arrears.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.arrears.Tenancies;
import lu.daach.arrears.TenancyCard;
import lu.daach.arrears.rules.Risk;
import lu.daach.page.SliceModel;

/** Tenancies that somebody should speak about. */
@Named
@ViewScoped
public class AtRiskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Tenancies tenancies;

    private transient List<TenancyCard> all;
    private transient SliceModel<TenancyCard> lines;

    private List<TenancyCard> all() {
        if (all == null) {
            all = tenancies.atRisk();
        }
        return all;
    }

    public SliceModel<TenancyCard> getLines() {
        if (lines == null) {
            lines = SliceModel.of(all());
        }
        return lines;
    }

    public long getTotal() {
        return all().size();
    }

    /** How many of that level. */
    public long count(String level) {
        return all().stream().filter(card -> card.risk().level() == Risk.Level.valueOf(level)).count();
    }

    public long getPlanned() {
        return all().stream().filter(card -> card.plan() != null).count();
    }
}
