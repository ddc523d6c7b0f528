package lu.daach.household.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lu.daach.household.HouseholdFilter;
import lu.daach.household.HouseholdLine;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The list of households; what is looked for stands in the address. */
@Named
@ViewScoped
public class HouseholdsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The value of the parameter {@code caseload} for one's own. */
    private static final String MINE = "mine";

    @Inject
    private Households households;

    private String q;
    private String status;
    private String caseload;

    private SliceModel<HouseholdLine> lines;
    private Map<HouseholdStatus, Long> counts;
    private Long mine;

    public SliceModel<HouseholdLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> households.list(filter(), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return households.list(filter(), 0, 1).total();
    }

    /** How many there are in a status, or altogether for null. */
    public long count(HouseholdStatus of) {
        if (counts == null) {
            counts = households.counts();
        }
        return of == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.get(of);
    }

    /** How many have the caller as their referent. */
    public long getMine() {
        if (mine == null) {
            mine = households.list(new HouseholdFilter(null, null, true), 0, 1).total();
        }
        return mine;
    }

    public boolean isOwn() {
        return MINE.equals(caseload);
    }

    public boolean isAll() {
        return !isOwn() && known() == null;
    }

    public List<HouseholdStatus> getStatuses() {
        return List.of(HouseholdStatus.values());
    }

    public List<SelectItem> getStatusWords() {
        return Arrays.stream(HouseholdStatus.values()).map(one -> new SelectItem(one.code(),
                Messages.text(Attempt.language(), "household.status." + one.code()))).toList();
    }

    private HouseholdFilter filter() {
        return new HouseholdFilter(q, known(), isOwn());
    }

    /** An address with a status that does not exist is an address without one. */
    private HouseholdStatus known() {
        return HouseholdStatus.CODES.contains(status) ? HouseholdStatus.of(status) : null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getCaseload() {
        return caseload;
    }

    public void setCaseload(String caseload) {
        this.caseload = caseload;
    }
}
