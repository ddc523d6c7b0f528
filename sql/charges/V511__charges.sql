create schema charges;
grant usage on schema charges to daach_app, daach_report;

-- The monthly advance on charges of a contract from a day on, until the next one; charged with the month and kept apart from the participation.
create table charges.advance (
    region_id integer not null,
    id uuid not null,
    occupancy_id uuid not null,
    applies_from date not null check (extract(day from applies_from) = 1),
    monthly numeric(12, 2) not null check (monthly >= 0),
    basis text not null check (length(basis) between 1 and 500),
    decided_by uuid not null,
    decided_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    constraint advance_once unique (region_id, occupancy_id, applies_from),
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, decided_by) references organisation.staff
);
call kernel.wall('charges.advance', 'select, insert');

-- What was really paid for a dwelling and is borne by who lives there (act of 7 August 2023, art. 63), each with its proof. Never changed:
-- what was wrong is withdrawn and entered anew.
create table charges.cost (
    region_id integer not null,
    id uuid not null,
    dwelling_id uuid not null,
    kind text not null check (kind in ('cleaning', 'energy', 'water', 'lift', 'green', 'taxes', 'repairs', 'upkeep', 'damage')),
    first_day date not null,
    last_day date not null check (last_day >= first_day and last_day < first_day + 1100),
    amount numeric(12, 2) not null check (amount > 0),
    key text not null check (key in ('space', 'persons', 'household')),
    -- Whose it is alone; for the key household.
    occupancy_id uuid,
    -- The bill by which it can be found: number, supplier, day.
    proof text not null check (length(proof) between 1 and 300),
    entered_by uuid not null,
    entered_at timestamptz not null default clock_timestamp(),
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text check (length(withdrawn_why) between 1 and 500),
    primary key (region_id, id),
    foreign key (region_id, dwelling_id) references dwelling.dwelling,
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, entered_by) references organisation.staff,
    foreign key (region_id, withdrawn_by) references organisation.staff,
    check ((key = 'household') = (occupancy_id is not null)),
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
create index cost_by_dwelling on charges.cost (region_id, dwelling_id, first_day);
-- The same bill is not entered twice while it stands.
create unique index cost_once on charges.cost (region_id, dwelling_id, kind, proof, first_day, last_day) where withdrawn_at is null;
call kernel.wall('charges.cost', 'select, insert');
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on charges.cost to daach_app;

-- The yearly account of a dwelling: drafted by one person with its figures, booked by another, undone with a reason.
create table charges.statement (
    region_id integer not null,
    id uuid not null,
    dwelling_id uuid not null,
    period daterange not null check (not isempty(period) and lower(period) is not null and upper(period) is not null),
    state text not null check (state in ('draft', 'booked', 'dropped', 'undone')),
    cost numeric(12, 2) not null check (cost >= 0),
    -- What nobody who lived there bears: empty days.
    agency numeric(12, 2) not null check (agency >= 0),
    drafted_by uuid not null,
    drafted_at timestamptz not null default clock_timestamp(),
    booked_by uuid,
    booked_on date,
    closed_by uuid,
    closed_why text check (length(closed_why) between 1 and 2000),
    primary key (region_id, id),
    foreign key (region_id, dwelling_id) references dwelling.dwelling,
    foreign key (region_id, drafted_by) references organisation.staff,
    foreign key (region_id, booked_by) references organisation.staff,
    foreign key (region_id, closed_by) references organisation.staff,
    -- A day of a dwelling is accounted for once.
    constraint statement_once exclude using gist (region_id with =, dwelling_id with =, period with &&) where (state in ('draft', 'booked')),
    constraint statement_by_two check (booked_by is null or booked_by <> drafted_by),
    check ((state in ('booked', 'undone')) = (booked_by is not null) and (booked_by is null) = (booked_on is null)),
    check ((state in ('dropped', 'undone')) = (closed_by is not null) and (closed_by is null) = (closed_why is null))
);
create index statement_by_dwelling on charges.statement (region_id, dwelling_id);
call kernel.wall('charges.statement', 'select, insert');
grant update (state, booked_by, booked_on, closed_by, closed_why) on charges.statement to daach_app;

-- What comes to a household in it.
create table charges.share (
    region_id integer not null,
    statement_id uuid not null,
    occupancy_id uuid not null,
    household_id uuid not null,
    days integer not null check (days > 0),
    cost numeric(12, 2) not null check (cost >= 0),
    advances numeric(12, 2) not null check (advances >= 0),
    -- What is given back and covers what the household owes; known with the booking.
    set_off numeric(12, 2) check (set_off >= 0),
    posting_id uuid,
    primary key (region_id, statement_id, occupancy_id),
    foreign key (region_id, statement_id) references charges.statement,
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, posting_id) references ledger.posting
);
create index share_by_household on charges.share (region_id, household_id);
create unique index share_posting on charges.share (region_id, posting_id);
call kernel.wall('charges.share', 'select, insert');
grant update (set_off, posting_id) on charges.share to daach_app;

-- How a cost was divided, line by line, as it is told to the household.
create table charges.part (
    region_id integer not null,
    statement_id uuid not null,
    cost_id uuid not null,
    -- Null: what the agency bears.
    occupancy_id uuid,
    position integer not null,
    counted numeric(12, 2) not null check (counted >= 0),
    units integer not null check (units >= 0),
    of_units integer not null check (of_units >= units),
    amount numeric(12, 2) not null check (amount >= 0),
    primary key (region_id, statement_id, position),
    constraint part_once unique nulls not distinct (region_id, statement_id, cost_id, occupancy_id),
    foreign key (region_id, statement_id) references charges.statement,
    foreign key (region_id, cost_id) references charges.cost,
    foreign key (region_id, statement_id, occupancy_id) references charges.share
);
create index part_by_cost on charges.part (region_id, cost_id);
call kernel.wall('charges.part', 'select, insert');
