-- People as numbers: how many belong to a household that waits, and where it lives. No column with a name or a birth date.
grant select (region_id, household_id, status) on admission.application to daach_report;
grant select (region_id, id, commune_of_residence) on household.household to daach_report;
grant select (region_id, household_id, belongs) on household.person to daach_report;

create view report.waiting with (security_invoker = true) as
    select distinct a.region_id, a.household_id, h.commune_of_residence
    from admission.application a
    join household.household h on h.region_id = a.region_id and h.id = a.household_id
    where a.status = 'waiting';

create view report.member with (security_invoker = true) as
    select region_id, household_id, belongs from household.person;

grant select on report.waiting, report.member to daach_report;
