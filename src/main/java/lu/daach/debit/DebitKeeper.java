package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** Mandates of a household and what was collected by them: the sums stay, names and accounts go. */
@ApplicationScoped
class DebitKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.PREPARE_PAYMENTS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("debit.mandate", on -> on.prepareStatement("select reference, holder, masked_iban, signed_on, due_day, held_since, revoked_on from debit.mandate "
                        + "where region_id = ? and household_id = ? order by signed_on")),
                new Told("debit.item", on -> on.prepareStatement("select month, amount, due_on, credited_on, returned_on, return_reason from debit.item where region_id = ? and household_id = ? order by due_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("debit.collection_file", on -> on.prepareStatement("delete from debit.collection_file f using debit.item i where i.region_id = f.region_id and "
                        + "i.collection_id = f.collection_id and i.region_id = ? and i.household_id = ?")),
                GivenUp.of("debit.mandate", on -> on.prepareStatement("update debit.mandate set holder = '–', iban_sealed = null, masked_iban = '–' where region_id = ? and household_id = ?")));
    }
}
