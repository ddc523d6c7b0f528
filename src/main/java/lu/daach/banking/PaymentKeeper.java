package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What the bank tells of the payments of a household. */
@ApplicationScoped
class PaymentKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.BANKS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("banking.movement", on -> on.prepareStatement("select m.amount, m.name, m.masked_iban, m.end_to_end, m.reference, m.remittance, m.returned, m.return_reason from "
                        + "banking.movement m join banking.entry e on e.region_id = m.region_id and e.id = m.entry_id join banking.match x on "
                        + "x.region_id = m.region_id and x.movement_id = m.id where x.region_id = ? and x.household_id = ? order by m.entry_id")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("banking.entry", on -> on.prepareStatement("update banking.entry e set additional = null from banking.movement m join banking.match x on x.region_id = m.region_id "
                        + "and x.movement_id = m.id where m.region_id = e.region_id and m.entry_id = e.id and x.region_id = ? and x.household_id "
                        + "= ?")),
                GivenUp.of("banking.movement", on -> on.prepareStatement("update banking.movement m set name = null, fingerprint = null, masked_iban = null, end_to_end = null, reference = "
                        + "null, remittance = null, return_reason = null from banking.match x where x.region_id = m.region_id and x.movement_id = m.id and x.region_id "
                        + "= ? and x.household_id = ?")));
    }
}
