-- What the reports may read, and nothing else: their own role gets single columns, none of which names a person, and
-- reads them by these views under the same wall as everybody.
create schema report;
grant usage on schema report to daach_app, daach_report;

grant select (region_id, id, commune_code, address) on dwelling.dwelling to daach_report;
grant select (region_id, id, dwelling_id, position, label) on dwelling.place to daach_report;
grant select (region_id, dwelling_id, period) on dwelling.works to daach_report;
grant select (region_id, dwelling_id, period) on lease.head_lease to daach_report;
grant select (region_id, dwelling_id, place_id, period) on occupancy.occupancy to daach_report;
grant select (region_id, place_id, period, cause) on occupancy.vacancy_cause to daach_report;

create view report.home with (security_invoker = true) as
    select region_id, id as dwelling_id, commune_code, address from dwelling.dwelling;

create view report.place with (security_invoker = true) as
    select region_id, id as place_id, dwelling_id, position, label from dwelling.place;

-- The time for which a dwelling belongs to the pool; those of communes too are held by a lease.
create view report.lease with (security_invoker = true) as
    select region_id, dwelling_id, period from lease.head_lease;

create view report.works with (security_invoker = true) as
    select region_id, dwelling_id, period from dwelling.works;

create view report.stay with (security_invoker = true) as
    select region_id, dwelling_id, place_id, period from occupancy.occupancy;

-- What was said about empty places; it counts on the days on which nobody lives there.
create view report.cause with (security_invoker = true) as
    select c.region_id, p.dwelling_id, c.place_id, c.period, c.cause
    from occupancy.vacancy_cause c
    join dwelling.place p on p.region_id = c.region_id and p.id = c.place_id;

grant select on report.home, report.place, report.lease, report.works, report.stay, report.cause to daach_report;
