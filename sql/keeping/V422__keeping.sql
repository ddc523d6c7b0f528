create schema keeping;
grant usage on schema keeping to daach_app, daach_report;

-- How the agency goes about deposits and savings, from a day on. What the act on leases says stands in the rulebook.
create table keeping.rule (
    region_id integer not null references kernel.region,
    applies_from date not null,
    -- So many monthly participations are asked as a deposit where nothing else is agreed.
    deposit_months numeric(3, 1) not null check (deposit_months between 0 and 3),
    -- So much of the savings may be given out before the household leaves, of what was ever put aside.
    early_percent numeric(5, 2) not null check (early_percent between 0 and 100),
    decided_by uuid,
    primary key (region_id, applies_from),
    foreign key (region_id, decided_by) references organisation.staff
);
call kernel.wall('keeping.rule', 'select, insert');

-- The rules that every region begins with; an agency gives itself others by a later day.
create function keeping.first_rule() returns trigger language plpgsql as $$
begin
    insert into keeping.rule (region_id, applies_from, deposit_months, early_percent) values (new.id, date '2020-01-01', 1, 50);
    return null;
end
$$;
insert into keeping.rule (region_id, applies_from, deposit_months, early_percent) select r.id, date '2020-01-01', 1, 50 from kernel.region r;
create trigger first_rule after insert on kernel.region for each row execute function keeping.first_rule();

-- The deposit of a contract. Only money is booked; a guarantee of a bank or of the State is a paper.
create table keeping.deposit (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    occupancy_id uuid not null,
    household_id uuid not null,
    form text not null check (form in ('cash', 'bank', 'state')),
    amount numeric(12, 2) not null check (amount > 0),
    -- The participation on the day of the agreement: the measure of the limit and of lateness.
    monthly numeric(12, 2) not null check (monthly >= 0),
    agreed_on date not null,
    due_on date not null check (due_on >= agreed_on),
    note text check (length(note) between 1 and 2000),
    agreed_by uuid not null,
    -- When the keys were back, and when the statements of charges were there.
    keys_on date,
    settled_on date check (settled_on >= keys_on),
    primary key (region_id, id),
    constraint deposit_once unique (region_id, occupancy_id),
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, agreed_by) references organisation.staff
);
create index deposit_by_household on keeping.deposit (region_id, household_id);
call kernel.wall('keeping.deposit', 'select, insert');
grant update (version, keys_on, settled_on) on keeping.deposit to daach_app;

-- What happened with the money of a deposit, each with its posting; undone by the reversal of that posting.
create table keeping.deposit_step (
    region_id integer not null,
    id uuid not null,
    deposit_id uuid not null,
    kind text not null check (kind in ('receipt', 'deduction', 'return', 'late')),
    done_on date not null,
    amount numeric(12, 2) not null check (amount > 0),
    reason text check (reason in ('account', 'desk', 'unpaid', 'charges', 'damage', 'keys', 'other')),
    note text check (length(note) between 1 and 2000),
    posting_id uuid not null,
    done_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    foreign key (region_id, deposit_id) references keeping.deposit,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, done_by) references organisation.staff,
    constraint deposit_step_reason check ((kind = 'receipt' and reason in ('account', 'desk'))
        or (kind = 'deduction' and reason in ('unpaid', 'charges', 'damage', 'keys', 'other'))
        or (kind in ('return', 'late') and reason is null)),
    constraint deposit_step_why check (kind <> 'deduction' or reason = 'unpaid' or note is not null)
);
create index deposit_step_by_deposit on keeping.deposit_step (region_id, deposit_id);
create unique index deposit_step_posting on keeping.deposit_step (region_id, posting_id);
call kernel.wall('keeping.deposit_step', 'select, insert');

-- Savings given out, with the posting; undone by the reversal of that posting.
create table keeping.release (
    region_id integer not null,
    id uuid not null,
    household_id uuid not null,
    kind text not null check (kind in ('exit', 'housing', 'hardship')),
    done_on date not null,
    -- Paid to the household, and set off against what it owed.
    amount numeric(12, 2) not null check (amount >= 0),
    set_off numeric(12, 2) not null check (set_off >= 0),
    reason text check (length(reason) between 1 and 2000),
    posting_id uuid not null,
    done_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, done_by) references organisation.staff,
    constraint release_of_something check (amount + set_off > 0),
    constraint release_why check (kind = 'exit' or reason is not null)
);
create index release_by_household on keeping.release (region_id, household_id);
create unique index release_posting on keeping.release (region_id, posting_id);
call kernel.wall('keeping.release', 'select, insert');
