create schema policy;
grant usage on schema policy to daach_app, daach_report;

-- What would be if: a question put to the whole pool, how far its answer has come, and its figures once it is done. Figures are kept
-- as they were found; names are looked up when they are shown.
create table policy.simulation (
    region_id integer not null references kernel.region,
    id uuid not null,
    name text not null check (length(name) between 1 and 120),
    -- The draft (or active version) that is tried; null: the law only. With the version of it that was reckoned.
    scheme_version_id uuid,
    scheme_version_seen integer,
    month date not null check (extract(day from month) = 1),
    state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    -- When the work last told how far it is: one that has not told for long was broken off.
    beat_at timestamptz not null default clock_timestamp(),
    cancel_asked boolean not null default false,
    done integer not null default 0 check (done >= 0),
    total integer not null default 0 check (total >= 0),
    failure text,
    households integer,
    applicants integer,
    more integer,
    less integer,
    same integer,
    agreed integer,
    missing integer,
    monthly_before numeric(14, 2),
    monthly_reviewed numeric(14, 2),
    monthly_after numeric(14, 2),
    savings_before numeric(14, 2),
    savings_after numeric(14, 2),
    -- What the month's preparation comes to, with the days of begun months.
    participations_before numeric(14, 2),
    participations_after numeric(14, 2),
    month_savings_before numeric(14, 2),
    month_savings_after numeric(14, 2),
    primary key (region_id, id),
    foreign key (region_id, scheme_version_id) references scheme.version,
    foreign key (region_id, asked_by) references organisation.staff,
    constraint whole_result check (num_nulls(households, applicants, more, less, same, agreed, missing, monthly_before, monthly_reviewed,
        monthly_after, savings_before, savings_after, participations_before, participations_after, month_savings_before,
        month_savings_after) = case when state = 'done' then 0 else 16 end)
);
create index simulation_by_time on policy.simulation (region_id, asked_at desc);
call kernel.wall('policy.simulation', 'select, insert, update');

-- Figures of the law taken otherwise from the month on.
create table policy.otherwise (
    region_id integer not null,
    simulation_id uuid not null,
    key text not null check (length(key) between 1 and 100),
    value numeric(14, 4) not null,
    primary key (region_id, simulation_id, key),
    foreign key (region_id, simulation_id) references policy.simulation
);
call kernel.wall('policy.otherwise', 'select, insert');

-- How many households lie in which band of what they pay, before and after, and of the difference.
create table policy.band (
    region_id integer not null,
    simulation_id uuid not null,
    kind text not null check (kind in ('before', 'after', 'difference')),
    band integer not null check (band >= 0),
    households integer not null check (households >= 0),
    primary key (region_id, simulation_id, kind, band),
    foreign key (region_id, simulation_id) references policy.simulation
);
call kernel.wall('policy.band', 'select, insert');

create table policy.commune (
    region_id integer not null,
    simulation_id uuid not null,
    commune_code text not null,
    households integer not null,
    more integer not null,
    less integer not null,
    cost numeric(14, 2) not null,
    before numeric(14, 2) not null,
    after numeric(14, 2) not null,
    primary key (region_id, simulation_id, commune_code),
    foreign key (region_id, simulation_id) references policy.simulation
);
call kernel.wall('policy.commune', 'select, insert');

-- The largest changes, the largest first.
create table policy.change (
    region_id integer not null,
    simulation_id uuid not null,
    position integer not null,
    occupancy_id uuid not null,
    household_id uuid not null,
    before numeric(12, 2) not null,
    reviewed numeric(12, 2) not null,
    after numeric(12, 2) not null,
    primary key (region_id, simulation_id, position),
    foreign key (region_id, simulation_id) references policy.simulation,
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, household_id) references household.household
);
call kernel.wall('policy.change', 'select, insert');

-- Who would not be found eligible any more: in the pool (occupancy), or applying (application).
create table policy.loss (
    region_id integer not null,
    simulation_id uuid not null,
    position integer not null,
    household_id uuid not null,
    occupancy_id uuid,
    application_id uuid,
    scheme text not null,
    rules text[] not null check (cardinality(rules) > 0),
    primary key (region_id, simulation_id, position),
    foreign key (region_id, simulation_id) references policy.simulation,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, application_id) references admission.application,
    check (num_nonnulls(occupancy_id, application_id) = 1)
);
call kernel.wall('policy.loss', 'select, insert');
