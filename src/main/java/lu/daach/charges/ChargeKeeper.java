package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** Advances and yearly accounts of a household: the sums stay in the books, the words go. */
@ApplicationScoped
class ChargeKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("charges.advance", on -> on.prepareStatement("select a.applies_from, a.monthly, a.basis from charges.advance a join occupancy.occupancy o on o.region_id = a.region_id and o.id = a.occupancy_id "
                        + "where a.region_id = ? and o.household_id = ? order by a.applies_from")),
                new Told("charges.share", on -> on.prepareStatement("select days, cost, advances, set_off from charges.share where region_id = ? and household_id = ?")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(GivenUp.of("charges.advance", on -> on.prepareStatement("update charges.advance a set basis = '-' from occupancy.occupancy o where o.region_id = a.region_id and o.id = a.occupancy_id "
                + "and a.region_id = ? and o.household_id = ?")));
    }
}
