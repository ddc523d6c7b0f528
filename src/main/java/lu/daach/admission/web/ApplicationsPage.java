package lu.daach.admission.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.admission.ApplicationFilter;
import lu.daach.admission.ApplicationSheet;
import lu.daach.admission.Applications;
import lu.daach.admission.Filters;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The list of applications by status, those received first come first. */
@Named
@ViewScoped
public class ApplicationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Applications applications;

    @Inject
    private Installation installation;

    private String q;
    private String status;
    private String scheme;
    private String since;

    private SliceModel<ApplicationSheet> lines;
    private Map<ApplicationStatus, Long> counts;

    public SliceModel<ApplicationSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> applications.list(filter(), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    /** How many there are in a status, or altogether for null. */
    public long count(ApplicationStatus of) {
        if (counts == null) {
            counts = applications.counts();
        }
        return of == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.get(of);
    }

    public List<ApplicationStatus> getStatuses() {
        return List.of(ApplicationStatus.values());
    }

    public List<SelectItem> getStatusWords() {
        return Arrays.stream(ApplicationStatus.values()).map(one -> new SelectItem(one.code(),
                Messages.text(Attempt.language(), "admission.status." + one.code()))).toList();
    }

    public List<SelectItem> getSchemeWords() {
        return Words.schemes();
    }

    public boolean isAll() {
        return known() == null;
    }

    /** For how many days the household waits; null where nothing is under way. */
    public Long waiting(ApplicationSheet application) {
        return application.status().isOpen() ? ChronoUnit.DAYS.between(application.receivedOn(), installation.today()) : null;
    }

    private ApplicationFilter filter() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("status", status);
        parameters.put("scheme", scheme);
        parameters.put("since", since);
        return Filters.applications(parameters);
    }

    /** An address with a status that does not exist is an address without one. */
    private ApplicationStatus known() {
        return ApplicationStatus.CODES.contains(status) ? ApplicationStatus.of(status) : null;
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

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }
}
