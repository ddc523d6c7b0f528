package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** The list of contracts: those of today, or all; and the short lists on the files of a household and of a dwelling. */
@Named
@ViewScoped
public class OccupanciesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ON_A_FILE = 100;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    private String show = "running";
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
        return occupancies.list(filter(which), 0, 1).total();
    }

    private OccupancyFilter filter(String which) {
        LocalDate on = "all".equals(which) ? null : installation.today();
        return new OccupancyFilter(on, null, null);
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

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
