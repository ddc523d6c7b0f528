package lu.daach.admission.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.admission.Filters;
import lu.daach.admission.QueueLine;
import lu.daach.admission.WaitingFilter;
import lu.daach.admission.WaitingList;
import lu.daach.admission.WaitingStanding;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.ScoreLine;
import lu.daach.dwelling.Communes;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The waiting list in its order; what is looked for stands in the address. */
@Named
@ViewScoped
public class WaitingListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admission/waiting-list.xhtml?faces-redirect=true&freshness=asked";

    @Inject
    private WaitingList waiting;

    @Inject
    private Communes communes;

    @Inject
    private Attempt attempt;

    private String q;
    private String commune;
    private String bedrooms;
    private String scheme;
    private String freshness;

    private SliceModel<QueueLine> lines;
    private transient WaitingStanding standing;

    public SliceModel<QueueLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> waiting.list(filter(), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    public WaitingStanding getStanding() {
        if (standing == null) {
            standing = waiting.standing();
        }
        return standing;
    }

    /** How many are how fresh. */
    public int count(Freshness of) {
        return getStanding().byFreshness().get(of);
    }

    public List<Freshness> getFreshnesses() {
        return List.of(Freshness.values());
    }

    /** Asks the chosen households whether they still look for a home. */
    public String askToConfirm() {
        return attempt.go(() -> {
            String[] chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("chosen");
            if (chosen == null) {
                throw InvalidInput.at("", "admission.noneChosen");
            }
            waiting.askToConfirm(Arrays.stream(chosen).map(Ids::known).toList());
            return HERE;
        }, "admission.waitingList.asked");
    }

    private WaitingFilter filter() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("commune", commune);
        parameters.put("bedrooms", bedrooms);
        parameters.put("scheme", scheme);
        parameters.put("freshness", freshness);
        return Filters.waiting(parameters);
    }

    /** What brings a household forward, in words. */
    public String reasons(QueueLine line) {
        List<String> words = new ArrayList<>();
        if (line.problem() != null && line.base().urgency() > 0) {
            words.add(Messages.text(Attempt.language(), "admission.problem." + line.problem()));
        }
        line.priorities().forEach(priority -> words.add(Messages.text(Attempt.language(), "admission.priority." + priority)));
        return String.join(" · ", words);
    }

    /** The communes that are wanted, by name. */
    public String wanted(QueueLine line) {
        return line.wanted().stream().map(communes::name).collect(Collectors.joining(", "));
    }

    public List<SelectItem> getSchemeWords() {
        return Words.schemes();
    }

    public List<SelectItem> getFreshnessWords() {
        return Words.of(Arrays.stream(Freshness.values()).map(Freshness::code), code -> "admission.freshness." + code);
    }

    public List<SelectItem> getBedroomWords() {
        return getStanding().byBedrooms().keySet().stream().map(rooms -> new SelectItem(rooms.toString(),
                Messages.text(Attempt.language(), "admission.rooms", rooms))).toList();
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

    public String getBedrooms() {
        return bedrooms;
    }

    public void setBedrooms(String bedrooms) {
        this.bedrooms = bedrooms;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public String getFreshness() {
        return freshness;
    }

    public void setFreshness(String freshness) {
        this.freshness = freshness;
    }

    /** One line of how points add up, in words. */
    public String word(ScoreLine line) {
        String text = line.text().in(Attempt.language());
        return line.points() == 0 ? text : text + " · " + line.points();
    }
}
