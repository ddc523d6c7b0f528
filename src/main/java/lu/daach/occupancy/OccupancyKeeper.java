package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What is kept of a household's contracts, what it pays and why, and how it left. */
@ApplicationScoped
class OccupancyKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_OCCUPANCIES;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("occupancy.occupancy", on -> on.prepareStatement("select scheme, period::text as period, longer_stay_reason, review_due_on, notice_by, notice_given_on, notice_ends_on, "
                        + "notice_breach, notice_reason, notice_exception, died_on, deceased, successor, exit_reason, exit_destination, "
                        + "exit_state, exit_keys, exit_note, exit_recorded_on from occupancy.occupancy where region_id = ? and household_id = ? "
                        + "order by created_at")),
                new Told("occupancy.assessment", on -> on.prepareStatement("select x.applies_from, x.monthly, x.gross, x.savings, x.agreed_otherwise, x.facts::text as facts, x.result::text as "
                        + "result, x.withdrawn_at from occupancy.assessment x join occupancy.occupancy o on o.region_id = x.region_id and o.id = "
                        + "x.occupancy_id where o.region_id = ? and o.household_id = ? order by x.applies_from")),
                new Told("occupancy.review", on -> on.prepareStatement("select x.due_on, x.reported_on, x.reviewed_on, x.incomes, x.decision, x.applies_from, x.monthly_before, "
                        + "x.monthly_found, x.monthly_after, x.reason, x.facts::text as facts, x.result::text as result from occupancy.review x "
                        + "join occupancy.occupancy o on o.region_id = x.region_id and o.id = x.occupancy_id where o.region_id = ? and "
                        + "o.household_id = ? order by x.reviewed_on")),
                new Told("occupancy.step", on -> on.prepareStatement("select x.kind, x.on_day, x.reason, x.before::text as before, x.after::text as after from occupancy.step x join "
                        + "occupancy.occupancy o on o.region_id = x.region_id and o.id = x.occupancy_id where o.region_id = ? and o.household_id "
                        + "= ? order by x.number")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select household_id, 'contract', case when upper_inf(period) then null else upper(period) - 1 end from "
                        + "occupancy.occupancy where region_id = ?"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("occupancy.assessment", on -> on.prepareStatement("update occupancy.assessment x set facts = jsonb_build_object(), result = jsonb_build_object() from occupancy.occupancy "
                        + "o where o.region_id = x.region_id and o.id = x.occupancy_id and o.region_id = ? and o.household_id = ?")),
                GivenUp.of("occupancy.review", on -> on.prepareStatement("update occupancy.review x set reason = case when x.reason is null then null else '–' end, facts = "
                        + "jsonb_build_object(), result = jsonb_build_object() from occupancy.occupancy o where o.region_id = x.region_id and "
                        + "o.id = x.occupancy_id and o.region_id = ? and o.household_id = ?")),
                GivenUp.of("occupancy.step", on -> on.prepareStatement("update occupancy.step x set reason = case when x.reason is null then null else '–' end, before = jsonb_build_object(), "
                        + "after = jsonb_build_object() from occupancy.occupancy o where o.region_id = x.region_id and o.id = x.occupancy_id and "
                        + "o.region_id = ? and o.household_id = ?")),
                GivenUp.of("occupancy.occupancy", on -> on.prepareStatement("update occupancy.occupancy set longer_stay_reason = case when longer_stay_reason is null then null else '–' end, "
                        + "notice_reason = case when notice_reason is null then null else '–' end, notice_exception = case when notice_exception "
                        + "is null then null else '–' end, deceased = case when deceased is null then null else '–' end, successor = null, "
                        + "exit_note = null where region_id = ? and household_id = ?")));
    }
}
