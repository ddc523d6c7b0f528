package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What was said and agreed about what a household owes. */
@ApplicationScoped
class ArrearsKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.ARREARS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("arrears.step", on -> on.prepareStatement("select kind, done_on, reached, note, owed from arrears.step where region_id = ? and household_id = ? order by done_on")),
                new Told("arrears.plan", on -> on.prepareStatement("select agreed_on, total, note, ended_on, ended_as from arrears.plan where region_id = ? and household_id = ? order by "
                        + "agreed_on")),
                new Told("arrears.instalment", on -> on.prepareStatement("select i.due_on, i.amount from arrears.instalment i join arrears.plan p on p.region_id = i.region_id and p.id = "
                        + "i.plan_id where p.region_id = ? and p.household_id = ? order by i.due_on")),
                new Told("arrears.stop", on -> on.prepareStatement("select reason, note, begins_on, until_day, ended_on from arrears.stop where region_id = ? and household_id = ? order "
                        + "by begins_on")),
                new Told("arrears.write_off", on -> on.prepareStatement("select amount, reason, asked_on, decided_on, accepted from arrears.write_off where region_id = ? and household_id = ? "
                        + "order by asked_on")),
                new Told("arrears.complaint", on -> on.prepareStatement("select received_on, about, note, settled_on from arrears.complaint where region_id = ? and household_id = ? "
                        + "order by received_on")),
                new Told("arrears.joint_plan", on -> on.prepareStatement("select agreed_on, review_on, agency_does, office_does, household_does, ended_on, ended_as from arrears.joint_plan "
                        + "where region_id = ? and household_id = ? order by agreed_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select household_id, 'debt', case when ended_on is null then null else ended_on end from arrears.plan where region_id "
                        + "= ?"),
                on -> on.prepareStatement("select household_id, 'debt', done_on from arrears.step where region_id = ?"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("arrears.step", on -> on.prepareStatement("update arrears.step set note = null where region_id = ? and household_id = ?")),
                GivenUp.of("arrears.plan", on -> on.prepareStatement("update arrears.plan set note = null where region_id = ? and household_id = ?")),
                GivenUp.of("arrears.stop", on -> on.prepareStatement("update arrears.stop set note = null where region_id = ? and household_id = ?")),
                GivenUp.of("arrears.write_off", on -> on.prepareStatement("update arrears.write_off set reason = '–' where region_id = ? and household_id = ?")),
                GivenUp.of("arrears.complaint", on -> on.prepareStatement("update arrears.complaint set note = null where region_id = ? and household_id = ?")),
                GivenUp.of("arrears.joint_plan", on -> on.prepareStatement("update arrears.joint_plan set agency_does = '–', office_does = '–', household_does = '–' "
                        + "where region_id = ? and household_id = ?")));
    }
}
