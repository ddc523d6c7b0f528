package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** The list of contracts by the filters of its address; and the short lists on the files of a household and of a dwelling. */
@Named
@ViewScoped
public class OccupanciesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ON_A_FILE = 100;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    private String show;
    private String q;
    private String scheme;
    private String commune;
    private String ending;
    private String activeOn;
    private SliceModel<OccupancySheet> lines;

    public SliceModel<OccupancySheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> occupancies.list(filter(show), first, most));
        }
        return lines;
    }

    public long getTotal() {
        return count(show);
    }

    public long count(String which) {
        return occupancies.count(filter(which));
    }

    /** The present filters with another view of the list. */
    private OccupancyFilter filter(String which) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("q", q);
        parameters.put("scheme", scheme);
        parameters.put("commune", commune);
        parameters.put("ending", ending);
        parameters.put("activeOn", activeOn);
        parameters.put("show", which);
        return OccupancyFilter.listed(parameters, installation.today());
    }

    public List<OccupancySheet> ofHousehold(String household) {
        return on(Ids.known(household), null);
    }

    public List<OccupancySheet> ofDwelling(String dwelling) {
        return on(null, Ids.known(dwelling));
    }

    private List<OccupancySheet> on(UUID household, UUID dwelling) {
        return occupancies.list(new OccupancyFilter(null, household, dwelling), 0, MOST_ON_A_FILE).items();
    }

    public List<SelectItem> getSchemeWords() {
        return ListWords.schemes();
    }

    public List<SelectItem> getEndingWords() {
        return ListWords.words("occupancy.within.", List.of("30", "60", "90", "180"));
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String ending) {
        this.ending = ending;
    }

    public String getActiveOn() {
        return activeOn;
    }

    public void setActiveOn(String activeOn) {
        this.activeOn = activeOn;
    }
}
