package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import lu.daach.desk.DwellingFiles;
import lu.daach.desk.DwellingStanding;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.organisation.Installation;
import lu.daach.organisation.web.WhoBean;

/** The file of a dwelling: what it is, how it stands, by which lease it is held and who lives there. */
@Named
@RequestScoped
public class DwellingFilePage {

    private static final int MOST = 100;

    @Inject
    private DwellingFiles dwellings;

    @Inject
    private HeadLeases headLeases;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    @Inject
    private WhoBean who;

    private String id;
    private DwellingStanding standing;
    private List<HeadLeaseSheet> leases;
    private List<OccupancySheet> contracts;

    public DwellingStanding getStanding() {
        if (standing == null) {
            standing = dwellings.get(Ids.known(id));
        }
        return standing;
    }

    /** Empty for who may not see what is agreed with owners. */
    public List<HeadLeaseSheet> getLeases() {
        if (leases == null) {
            leases = who.may("READ_OWNERS") ? headLeases.of(Ids.known(id)) : List.of();
        }
        return leases;
    }

    public List<OccupancySheet> getContracts() {
        if (contracts == null) {
            contracts = occupancies.list(new OccupancyFilter(null, null, Ids.known(id)), 0, MOST).items();
        }
        return contracts;
    }

    /** What the agency pays for the dwelling a month today; null when it does not hold it, or for who may not see it. */
    public Money getRentOut() {
        return getLeases().stream().filter(lease -> lease.runsOn(installation.today())).findFirst()
                .map(HeadLeaseSheet::monthlyCost).orElse(null);
    }

    /** What its households pay a month today. */
    public Money getParticipationIn() {
        return occupancies.list(new OccupancyFilter(installation.today(), null, Ids.known(id)), 0, MOST).items().stream()
                .map(OccupancySheet::monthly).filter(amount -> amount != null).reduce(Money.ZERO, Money::plus);
    }

    public String getStatusLook() {
        return switch (getStanding().status()) {
            case OCCUPIED -> "done";
            case PARTLY -> "info";
            case WORKS -> "soon";
            case VACANT -> "today";
            case ENDED -> "quiet";
        };
    }

    /** Whether somebody could be placed here. */
    public boolean isPlaceFree() {
        return getStanding().occupied() < getStanding().dwelling().places().size();
    }

    public UUID getDwelling() {
        return getStanding().dwelling().id();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
