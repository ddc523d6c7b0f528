package lu.daach.guarantee.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.guarantee.ClaimFilter;
import lu.daach.guarantee.ClaimLine;
import lu.daach.guarantee.ClaimStatus;
import lu.daach.guarantee.Claims;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The list of claims; what is looked for stands in the address. */
@Named
@ViewScoped
public class ClaimsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Claims claims;

    @Inject
    private Installation installation;

    private String q;
    private String kind;
    private String status;
    private String headLease;
    private SliceModel<ClaimLine> lines;
    private transient Map<ClaimStatus, Long> counts;

    public void open() {
        getCounts();
    }

    public SliceModel<ClaimLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> claims.list(filter(), first, most));
        }
        return lines;
    }

    private ClaimFilter filter() {
        UUID lease = headLease == null || headLease.isEmpty() ? null : Ids.asked(headLease);
        return new ClaimFilter(q, ClaimKind.of(kind), ClaimStatus.of(status), lease);
    }

    private Map<ClaimStatus, Long> getCounts() {
        if (counts == null) {
            counts = claims.counts();
        }
        return counts;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    /** @param code null for all */
    public long count(String code) {
        return code == null ? getCounts().values().stream().mapToLong(Long::longValue).sum() : getCounts().getOrDefault(ClaimStatus.of(code), 0L);
    }

    public List<String> getStatuses() {
        return ClaimStatus.CODES;
    }

    public List<SelectItem> getKinds() {
        return ClaimKind.CODES.stream().map(code -> new SelectItem(code, Messages.text(Attempt.language(), "guarantee.kind." + code))).toList();
    }

    /** How the chip of a status looks. */
    public String look(ClaimLine line) {
        return look(line.status());
    }

    static String look(ClaimStatus status) {
        return switch (status) {
            case PROPOSED -> "soon";
            case GRANTED -> "done";
            case REFUSED, WITHDRAWN -> "quiet";
            case UNDONE -> "broken";
        };
    }

    /** Whether somebody should have decided before today. */
    public boolean late(ClaimLine line) {
        return line.status() == ClaimStatus.PROPOSED && line.decideBy().isBefore(installation.today());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getHeadLease() {
        return headLease;
    }

    public void setHeadLease(String headLease) {
        this.headLease = headLease;
    }
}
