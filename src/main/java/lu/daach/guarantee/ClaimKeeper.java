package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What claims towards owners say of a household: the sums stay with the owner’s account, the words go. */
@ApplicationScoped
class ClaimKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("guarantee.claim", on -> on.prepareStatement("select number, kind, first_day, last_day, description, proposed_on from guarantee.claim where region_id = ? and household_id = ? order by number")),
                new Told("guarantee.claim_item", on -> on.prepareStatement("select i.room, i.element, i.what, i.cost, i.household_percent from guarantee.claim_item i join guarantee.claim c on c.region_id = i.region_id "
                        + "and c.id = i.claim_id where c.region_id = ? and c.household_id = ? order by c.number, i.position")),
                new Told("guarantee.decision", on -> on.prepareStatement("select d.outcome, d.reason, d.decided_on, d.guaranteed, d.recovered from guarantee.decision d join guarantee.claim c on c.region_id = d.region_id "
                        + "and c.id = d.claim_id where c.region_id = ? and c.household_id = ? order by d.decided_on")),
                new Told("guarantee.undoing", on -> on.prepareStatement("select u.reason, u.undone_on from guarantee.undoing u join guarantee.decision d on d.region_id = u.region_id and d.id = u.decision_id "
                        + "join guarantee.claim c on c.region_id = d.region_id and c.id = d.claim_id where c.region_id = ? and c.household_id = ? order by u.undone_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of();
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("guarantee.claim_item", on -> on.prepareStatement("update guarantee.claim_item i set room = '–', what = '–' from guarantee.claim c where c.region_id = i.region_id and c.id = i.claim_id "
                        + "and c.region_id = ? and c.household_id = ?")),
                new GivenUp("guarantee.undoing", on -> on.prepareStatement("update guarantee.undoing u set reason = '–' from guarantee.decision d, guarantee.claim c where d.region_id = u.region_id and d.id = u.decision_id "
                        + "and c.region_id = d.region_id and c.id = d.claim_id and c.region_id = ? and c.household_id = ?"), "undone_stays"),
                new GivenUp("guarantee.decision", on -> on.prepareStatement("update guarantee.decision d set reason = '–' from guarantee.claim c where c.region_id = d.region_id and c.id = d.claim_id "
                        + "and c.region_id = ? and c.household_id = ?"), "decided_stays"),
                new GivenUp("guarantee.claim", on -> on.prepareStatement("update guarantee.claim set description = '–' where region_id = ? and household_id = ?"), "open_only"));
    }
}
