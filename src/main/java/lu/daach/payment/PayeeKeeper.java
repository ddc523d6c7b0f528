package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** The account to which a household is paid back: it goes; what was paid stays in the orders, without a name. */
@ApplicationScoped
class PayeeKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.PREPARE_PAYMENTS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("payment.household_account", on -> on.prepareStatement("select holder from payment.household_account where region_id = ? and household_id = ?")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("payment.household_account", on -> on.prepareStatement("delete from payment.household_account where region_id = ? and household_id = ?")),
                GivenUp.of("payment.payment", on -> on.prepareStatement("update payment.payment set creditor_name = '–', remittance = '–' where region_id = ? and household_id = ?")));
    }
}
