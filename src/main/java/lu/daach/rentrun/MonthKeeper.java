package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What was asked of a household by the month; the books keep their sums for ten years, under numbers. */
@ApplicationScoped
class MonthKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("rentrun.line", on -> on.prepareStatement("select l.month, l.kind, l.amount from rentrun.line l join occupancy.occupancy o on o.region_id = l.region_id and o.id "
                        + "= l.subject_id where o.region_id = ? and o.household_id = ? order by l.month")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of();
    }
}
