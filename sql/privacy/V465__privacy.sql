create schema privacy;
grant usage on schema privacy to daach_app, daach_report;

-- A file that must not be given up: a dispute, a claim. Why is sealed by the application (place: privacy.hold.reason, version 1).
create table privacy.hold (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    organisation_id uuid not null,
    reason bytea not null,
    set_on date not null,
    set_by uuid not null,
    set_by_name text not null,
    lifted_on date check (lifted_on >= set_on),
    lifted_by_name text,
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, set_by) references organisation.staff,
    check ((lifted_on is null) = (lifted_by_name is null))
);
create unique index hold_one_at_a_time on privacy.hold (region_id, household_id, organisation_id) where lifted_on is null;
call kernel.wall('privacy.hold', 'select, insert');
grant update (lifted_on, lifted_by_name) on privacy.hold to daach_app;

-- That a file is going to be given up, said a month before.
create table privacy.notice (
    region_id integer not null references kernel.region,
    household_id uuid not null,
    noticed_on date not null,
    erase_on date not null check (erase_on > noticed_on),
    primary key (region_id, household_id),
    foreign key (region_id, household_id) references household.household
);
call kernel.wall('privacy.notice', 'select');

-- Which files were given up: a number, a day, nothing of what was in them.
create table privacy.erasure (
    region_id integer not null references kernel.region,
    household_id uuid not null,
    erased_on date not null,
    rows_changed integer not null check (rows_changed >= 0),
    primary key (region_id, household_id),
    foreign key (region_id, household_id) references household.household
);
call kernel.wall('privacy.erasure', 'select');
