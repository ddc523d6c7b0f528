package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** Deposits and savings that were kept for a household: the sums stay in the books, the words go. */
@ApplicationScoped
class KeptKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("keeping.deposit", on -> on.prepareStatement("select form, amount, agreed_on, due_on, note, keys_on, settled_on from keeping.deposit where region_id = ? and household_id = ? order by agreed_on")),
                new Told("keeping.deposit_step", on -> on.prepareStatement("select s.kind, s.done_on, s.amount, s.reason, s.note from keeping.deposit_step s join keeping.deposit d on d.region_id = s.region_id and d.id = s.deposit_id "
                        + "where d.region_id = ? and d.household_id = ? order by s.done_on")),
                new Told("keeping.release", on -> on.prepareStatement("select kind, done_on, amount, set_off, reason from keeping.release where region_id = ? and household_id = ? order by done_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("keeping.deposit_step", on -> on.prepareStatement("update keeping.deposit_step s set note = null from keeping.deposit d where d.region_id = s.region_id and d.id = s.deposit_id "
                        + "and d.region_id = ? and d.household_id = ?")),
                GivenUp.of("keeping.deposit", on -> on.prepareStatement("update keeping.deposit set note = null where region_id = ? and household_id = ?")),
                GivenUp.of("keeping.release", on -> on.prepareStatement("update keeping.release set reason = null where region_id = ? and household_id = ?")));
    }
}
