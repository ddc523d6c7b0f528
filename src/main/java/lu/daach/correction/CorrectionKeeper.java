package lu.daach.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** Why months of a household were booked anew. */
@ApplicationScoped
class CorrectionKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("correction.correction", on -> on.prepareStatement("select since, told_on, decided_on, reason, difference, months, instalments, first_instalment, last_instalment, "
                        + "changes::text as changes from correction.correction where region_id = ? and household_id = ? order by decided_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select household_id, 'correction', max(decided_on) from correction.correction where region_id = ? group by "
                        + "household_id"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("correction.correction", on -> on.prepareStatement("update correction.correction set reason = '–', changes = case jsonb_typeof(changes) when 'array' then "
                        + "jsonb_build_array() else jsonb_build_object() end where region_id = ? and household_id = ?")));
    }
}
