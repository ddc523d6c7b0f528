package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What is kept of a household itself: its people, incomes, addresses, and what the schemes ask. */
@ApplicationScoped
class HouseholdKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("household.household", on -> on.prepareStatement("select file_number, last_name, language, status, created_at, commune_of_residence, motive_to_move, "
                        + "owns_dwelling_share, right_of_stay_until, national_or_permanent, health_insured, referred_by_social_service, "
                        + "housing_problem, accepts_follow_up, accepts_project, international_protection, leaves_shelter, social_rights, "
                        + "incomes_known from household.household where region_id = ? and id = ?")),
                new Told("household.person", on -> on.prepareStatement("select p.last_name, p.first_name, p.born, p.role, p.belongs::text as belongs from household.person p where p.region_id "
                        + "= ? and p.household_id = ? and p.key = ?")),
                new Told("household.alias", on -> on.prepareStatement("select a.kind, a.last_name, a.first_name from household.alias a join household.person p on p.region_id = a.region_id "
                        + "and p.id = a.person_id where p.region_id = ? and p.household_id = ? and p.key = ? order by a.position")),
                new Told("household.national_id", on -> on.prepareStatement("select n.ending, n.born from household.national_id n join household.person p on p.region_id = n.region_id and p.id = "
                        + "n.person_id where p.region_id = ? and p.household_id = ? and p.key = ?")),
                new Told("household.income", on -> on.prepareStatement("select i.kind, i.net, i.per, i.period::text as period, i.proven from household.income i where i.region_id = ? and "
                        + "i.household_id = ? and i.person_key = ? order by i.position")),
                new Told("household.contact", on -> on.prepareStatement("select phone, other_phone, email, home_care_of, home_street, home_postcode, home_locality, home_country, post_care_of, "
                        + "post_street, post_postcode, post_locality, post_country, channel, spoken_language, interpreter_needed from "
                        + "household.contact where region_id = ? and household_id = ?")),
                new Told("household.merger", on -> on.prepareStatement("select merged_on, undone_on from household.merger where region_id = ? and kept = ?")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select id, 'file', created_at::date from household.household where region_id = ? and merged_into is null"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("household.national_id", on -> on.prepareStatement("delete from household.national_id n using household.person p where p.region_id = n.region_id and p.id = n.person_id "
                        + "and p.region_id = ? and p.household_id = ?")),
                GivenUp.of("household.alias", on -> on.prepareStatement("delete from household.alias a using household.person p where p.region_id = a.region_id and p.id = a.person_id and "
                        + "p.region_id = ? and p.household_id = ?")),
                GivenUp.of("household.income", on -> on.prepareStatement("delete from household.income where region_id = ? and household_id = ?")),
                GivenUp.of("household.contact", on -> on.prepareStatement("delete from household.contact where region_id = ? and household_id = ?")),
                GivenUp.of("household.merger_row", on -> on.prepareStatement("delete from household.merger_row w using household.merger m where m.region_id = w.region_id and m.id = w.merger_id and "
                        + "m.region_id = ? and m.kept = ?")),
                GivenUp.of("household.merger", on -> on.prepareStatement("update household.merger set reason = '–', undo_reason = case when undo_reason is null then null else '–' end where "
                        + "region_id = ? and kept = ?")),
                GivenUp.of("household.person", on -> on.prepareStatement("update household.person set last_name = '–', first_name = '–', born = make_date(extract(year from born)::int, 1, 1) "
                        + "where region_id = ? and household_id = ?")),
                GivenUp.of("household.household", on -> on.prepareStatement("update household.household set last_name = '–', motive_to_move = null, owns_dwelling_share = null, right_of_stay_until "
                        + "= null, national_or_permanent = null, health_insured = null, referred_by_social_service = null, housing_problem = "
                        + "null, accepts_follow_up = null, accepts_project = null, international_protection = null, leaves_shelter = null, "
                        + "social_rights = null, incomes_known = false where region_id = ? and id = ?")));
    }
}
