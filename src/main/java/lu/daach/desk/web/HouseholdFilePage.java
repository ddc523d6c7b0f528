package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.web.HouseholdPanel;
import lu.daach.household.web.Step;
import lu.daach.kernel.Ids;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.OccupancyStatus;
import lu.daach.page.Attempt;
import lu.daach.page.Said;

/** The file of a household: its persons and incomes, its applications, where it lives and what it pays. */
@Named
@RequestScoped
public class HouseholdFilePage {

    private static final int MOST = 100;

    @Inject
    private Households households;

    @Inject
    private Occupancies occupancies;

    @Inject
    private HouseholdPanel panel;

    @Inject
    private Said said;

    private String id;
    private HouseholdSheet sheet;
    private List<OccupancySheet> contracts;

    public HouseholdSheet getSheet() {
        if (sheet == null) {
            sheet = panel.of(id);
        }
        return sheet;
    }

    /** A file that was merged into another one leads there. */
    public String follow() {
        Optional<UUID> kept = households.mergedInto(Ids.known(id));
        if (kept.isEmpty()) {
            return null;
        }
        said.onNextPage("desk.householdFile.merged");
        return "/desk/household-file.xhtml?faces-redirect=true&id=" + kept.get();
    }

    /** What to do next; null when nothing is missing. */
    public Step getNext() {
        return panel.next(panel.of(id));
    }

    public String getNextWords() {
        return getNext().what().in(Attempt.language());
    }

    public UUID getHousehold() {
        return getSheet().id();
    }

    public List<OccupancySheet> getContracts() {
        if (contracts == null) {
            contracts = occupancies.list(new OccupancyFilter(null, Ids.known(id), null), 0, MOST).items();
        }
        return contracts;
    }

    /** The contract that counts today: the running one, else the next; null when there is none. */
    public OccupancySheet getContract() {
        Optional<OccupancySheet> running = getContracts().stream().filter(one -> one.status() == OccupancyStatus.RUNNING).findFirst();
        return running.or(() -> getContracts().stream().filter(one -> one.status() == OccupancyStatus.PLANNED).findFirst()).orElse(null);
    }

    public String getStatusLook() {
        return switch (getSheet().status()) {
            case HOUSED -> "done";
            case APPLICANT -> "soon";
            case KNOWN -> "info";
            case LEFT -> "quiet";
        };
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
