create schema admission;
grant usage on schema admission to daach_app, daach_report;

create table admission.application (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    received_on date not null,
    schemes text[] not null check (cardinality(schemes) between 1 and 5),
    status text not null check (status in ('draft', 'submitted', 'waiting', 'offered', 'housed', 'refused', 'withdrawn')),
    created_at timestamptz not null default now(),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household
);
create index application_by_household on admission.application (region_id, household_id);
create index application_by_status on admission.application (region_id, status, received_on, id);
call kernel.wall('admission.application', 'select, insert, update');

-- What a person decided, beside what the rules found; kept as it was on that day with the facts and figures used.
create table admission.decision (
    region_id integer not null,
    id uuid not null,
    application_id uuid not null,
    decided_at timestamptz not null default clock_timestamp(),
    decided_on date not null,
    decided_by uuid not null,
    scheme text not null,
    outcome text not null check (outcome in ('accepted', 'refused')),
    -- What the rules said: a decision other than that carries a reason.
    found text not null check (found in ('ELIGIBLE', 'NOT_ELIGIBLE', 'INCOMPLETE')),
    reason text check (length(reason) between 1 and 2000),
    facts jsonb not null,
    findings jsonb not null,
    primary key (region_id, id),
    foreign key (region_id, application_id) references admission.application,
    foreign key (region_id, decided_by) references organisation.staff,
    constraint override_has_reason check (reason is not null or (outcome = 'accepted') = (found = 'ELIGIBLE'))
);
create index decision_by_application on admission.decision (region_id, application_id, decided_at);
call kernel.wall('admission.decision', 'select, insert');
