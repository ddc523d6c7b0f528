-- A colleague reads the confidential notes of one household without being its referent: why, until when, and what was thought of it
-- afterwards. Whoever has one that nobody has looked at yet gets no second one.
create table followup.breaking (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    organisation_id uuid not null,
    opened_by uuid not null,
    opened_by_name text not null,
    reason text not null check (length(btrim(reason)) between 20 and 1000),
    opened_on date not null,
    opened_at timestamptz not null default clock_timestamp(),
    ends_at timestamptz not null,
    review_due_on date not null,
    reviewed_on date,
    reviewed_by uuid,
    reviewed_by_name text,
    verdict text check (verdict in ('justified', 'unjustified')),
    remark text check (length(btrim(remark)) between 10 and 1000),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, opened_by) references organisation.staff,
    foreign key (region_id, reviewed_by) references organisation.staff,
    check (ends_at <= opened_at + interval '60 minutes'),
    check (reviewed_by <> opened_by),
    check ((reviewed_on is null) = (reviewed_by is null) and (reviewed_on is null) = (reviewed_by_name is null)
        and (reviewed_on is null) = (verdict is null) and (reviewed_on is null) = (remark is null))
);
create unique index breaking_one_unreviewed on followup.breaking (region_id, opened_by) where reviewed_on is null;
create index breaking_by_household on followup.breaking (region_id, household_id, opened_at desc);
call kernel.wall('followup.breaking', 'select, insert');
grant update (ends_at, reviewed_on, reviewed_by, reviewed_by_name, verdict, remark) on followup.breaking to daach_app;
