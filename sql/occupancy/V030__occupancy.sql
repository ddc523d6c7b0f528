create schema occupancy;
grant usage on schema occupancy to daach_app, daach_report;

-- The contract of mise à disposition: a household in a place for a time. Nobody else is in that place on any of its days.
create table occupancy.occupancy (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    dwelling_id uuid not null,
    place_id uuid not null,
    application_id uuid,
    scheme text not null,
    period daterange not null check (not isempty(period) and lower_inc(period) and lower(period) is not null),
    -- Why longer than the scheme's longest stay, and which manager said so.
    longer_stay_reason text check (length(longer_stay_reason) between 1 and 2000),
    longer_stay_by uuid,
    created_at timestamptz not null default now(),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, dwelling_id, place_id) references dwelling.place (region_id, dwelling_id, id),
    foreign key (region_id, application_id) references admission.application,
    foreign key (region_id, longer_stay_by) references organisation.staff,
    constraint one_household_in_a_place exclude using gist (region_id with =, place_id with =, period with &&),
    check ((longer_stay_reason is null) = (longer_stay_by is null))
);
create index occupancy_by_household on occupancy.occupancy (region_id, household_id);
create index occupancy_by_dwelling on occupancy.occupancy (region_id, dwelling_id);
create index occupancy_by_period on occupancy.occupancy using gist (region_id, period);
call kernel.wall('occupancy.occupancy', 'select, insert, update');

-- What the household pays from a day on, as it was worked out, with the facts and the steps; never changed afterwards.
create table occupancy.assessment (
    region_id integer not null,
    id uuid not null,
    occupancy_id uuid not null,
    applies_from date not null,
    assessed_at timestamptz not null default clock_timestamp(),
    assessed_by uuid not null,
    monthly numeric(12, 2) not null check (monthly >= 0),
    gross numeric(12, 2) not null check (gross >= 0),
    savings numeric(12, 2) not null check (savings >= 0),
    -- The amount agreed where it is another than the one worked out; null: as worked out.
    agreed_otherwise boolean not null default false,
    facts jsonb not null,
    result jsonb not null,
    primary key (region_id, id),
    constraint one_assessment_a_day unique (region_id, occupancy_id, applies_from),
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, assessed_by) references organisation.staff
);
call kernel.wall('occupancy.assessment', 'select, insert');
