create schema correction;
grant usage on schema correction to daach_app, daach_report;

-- News that came late and was booked: what was charged and what should have been, month by month. Written once; an undoing is a row of its own.
create table correction.correction (
    region_id integer not null references kernel.region,
    id uuid not null,
    number bigint generated always as identity,
    occupancy_id uuid not null,
    household_id uuid not null,
    since date not null,
    told_on date,
    decided_on date not null,
    decided_by uuid not null,
    decider text not null,
    reason text not null check (length(reason) between 1 and 2000),
    -- Above zero the household owes more.
    difference numeric(12, 2) not null,
    months integer not null check (months >= 0),
    instalments integer not null check (instalments >= 0),
    first_instalment numeric(12, 2),
    last_instalment numeric(12, 2),
    -- The changes with their amounts, as they were seen.
    changes jsonb not null,
    -- Assessments that count no more, and those that count in their place.
    replaced uuid[] not null,
    added uuid[] not null,
    undoes uuid,
    primary key (region_id, id),
    constraint correction_undone_once unique (region_id, undoes),
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, decided_by) references organisation.staff,
    foreign key (region_id, undoes) references correction.correction,
    check ((instalments = 0) = (first_instalment is null) and (instalments = 0) = (last_instalment is null))
);
create index correction_by_occupancy on correction.correction (region_id, occupancy_id, number);
create index correction_by_household on correction.correction (region_id, household_id);
create index correction_by_staff on correction.correction (region_id, decided_by);
call kernel.wall('correction.correction', 'select, insert');

-- A month of a correction: the posting that was undone and the one in its place; null where nothing was or is due.
create table correction.month (
    region_id integer not null,
    correction_id uuid not null,
    month date not null check (extract(day from month) = 1),
    kind text not null check (kind in ('participation', 'savings')),
    before numeric(12, 2) not null check (before >= 0),
    after numeric(12, 2) not null check (after >= 0),
    reversed uuid,
    posting uuid,
    primary key (region_id, correction_id, month, kind),
    foreign key (region_id, correction_id) references correction.correction,
    foreign key (region_id, reversed) references ledger.posting,
    foreign key (region_id, posting) references ledger.posting,
    check ((before = 0) = (reversed is null) and (after = 0) = (posting is null))
);
create index correction_month_reversed on correction.month (region_id, reversed);
create index correction_month_posting on correction.month (region_id, posting);
call kernel.wall('correction.month', 'select, insert');
