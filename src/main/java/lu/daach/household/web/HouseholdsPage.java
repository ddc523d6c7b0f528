package lu.daach.household.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.daach.household.HouseholdFilter;
import lu.daach.household.HouseholdLine;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.household.Referent;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The list of households; what is looked for stands in the address. */
@Named
@ViewScoped
public class HouseholdsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Households households;

    @Inject
    private Attempt attempt;

    private String q;
    private String status;
    private String caseload;
    private String commune;
    private String language;
    private String size;
    private String referent;

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
        return HouseholdFilter.MINE.equals(caseload);
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

    public List<SelectItem> getLanguageWords() {
        return Arrays.stream(Language.values()).map(one -> new SelectItem(one.code(),
                Messages.text(Attempt.language(), "page.language." + one.code()))).toList();
    }

    public List<SelectItem> getSizeWords() {
        return IntStream.rangeClosed(1, HouseholdFilter.LARGE).mapToObj(n -> new SelectItem(String.valueOf(n),
                Messages.text(Attempt.language(), n == HouseholdFilter.LARGE ? "household.households.sizeOrMore" : "household.personCount", n)))
                .toList();
    }

    /** The social workers, and nobody. */
    public List<SelectItem> getReferentWords() {
        List<SelectItem> words = new ArrayList<>();
        words.add(new SelectItem(HouseholdFilter.NOBODY, Messages.text(Attempt.language(), "household.noReferent")));
        households.referents().forEach(one -> words.add(new SelectItem(one.id().toString(), one.name())));
        return words;
    }

    /** To whom chosen files can be handed over. */
    public List<Referent> getAssignees() {
        return households.referents();
    }

    public String assign() {
        return attempt.go(() -> {
            String assignee = context().getRequestParameterMap().get("assignee");
            households.assignAll(chosen(), assignee == null || assignee.isBlank() ? null : Ids.asked(assignee));
            return "/household/households.xhtml?faces-redirect=true&includeViewParams=true";
        }, "household.households.assigned");
    }

    /** The chosen lines as a file. */
    public String take() {
        return attempt.go(() -> {
            List<UUID> chosen = chosen();
            if (chosen.isEmpty()) {
                throw InvalidInput.at("/chosen", "household.chooseSome", Households.MOST_TOGETHER);
            }
            String lines = chosen.stream().map(id -> "&chosen=" + id).collect(Collectors.joining());
            try {
                context().redirect(context().getRequestContextPath() + "/api/v1/exports/households?format=xlsx" + lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private static List<UUID> chosen() {
        String[] ids = context().getRequestParameterValuesMap().getOrDefault("chosen", new String[0]);
        return Arrays.stream(ids).limit(Households.MOST_TOGETHER + 1L).map(Ids::asked).toList();
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private HouseholdFilter filter() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("status", status);
        parameters.put("caseload", caseload);
        parameters.put("commune", commune);
        parameters.put("language", language);
        parameters.put("size", size);
        parameters.put("referent", referent);
        return HouseholdFilter.of(parameters);
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

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public String getReferent() {
        return referent;
    }

    public void setReferent(String referent) {
        this.referent = referent;
    }

    public String getCaseload() {
        return caseload;
    }

    public void setCaseload(String caseload) {
        this.caseload = caseload;
    }
}
