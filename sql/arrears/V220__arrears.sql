create schema arrears;
grant usage on schema arrears to daach_app, daach_report;

-- How the agency goes about arrears, from a day on: data, because every agency does it in its own way and changes it.
create table arrears.ladder (
    region_id integer not null references kernel.region,
    id uuid not null default uuidv7(),
    applies_from date not null,
    -- A month is to be paid by this day of it.
    due_day integer not null check (due_day between 1 and 28),
    -- What is owed up to this amount, itself included, is let be.
    tolerance numeric(12, 2) not null check (tolerance >= 0),
    primary key (region_id, id),
    constraint ladder_once unique (region_id, applies_from)
);
call kernel.wall('arrears.ladder', 'select, insert');

create table arrears.ladder_step (
    region_id integer not null,
    ladder_id uuid not null,
    position integer not null check (position > 0),
    kind text not null check (kind in ('call', 'visit', 'meeting', 'reminder', 'formal')),
    -- Counted from the day on which the oldest open month was due.
    after_days integer not null check (after_days >= 0),
    primary key (region_id, ladder_id, position),
    foreign key (region_id, ladder_id) references arrears.ladder
);
call kernel.wall('arrears.ladder_step', 'select, insert');

-- What a person did about arrears. `owed` is what was due and open on that day, so that what came of it can be measured.
create table arrears.step (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    position integer not null check (position > 0),
    kind text not null check (kind in ('call', 'visit', 'meeting', 'reminder', 'formal')),
    done_on date not null,
    reached boolean not null,
    note text check (length(note) between 1 and 2000),
    owed numeric(12, 2) not null,
    done_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, done_by) references organisation.staff
);
create index step_by_household on arrears.step (region_id, household_id, done_on);
call kernel.wall('arrears.step', 'select, insert');

-- Why nothing is asked for a while.
create table arrears.stop (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    reason text not null check (reason in ('benefit', 'hospital', 'death', 'disputed', 'other')),
    note text check (length(note) between 1 and 2000),
    begins_on date not null,
    -- When somebody looks again: after this day the ladder goes on.
    until_day date not null check (until_day >= begins_on),
    ended_on date check (ended_on >= begins_on),
    made_by uuid not null,
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, made_by) references organisation.staff
);
create index stop_by_household on arrears.stop (region_id, household_id);
call kernel.wall('arrears.stop', 'select, insert, update (ended_on)');

-- What was agreed about paying what is owed bit by bit, besides every new month.
create table arrears.plan (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    agreed_on date not null,
    total numeric(12, 2) not null check (total > 0),
    note text check (length(note) between 1 and 2000),
    made_by uuid not null,
    ended_on date check (ended_on >= agreed_on),
    ended_as text check (ended_as in ('kept', 'broken', 'replaced')),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, made_by) references organisation.staff,
    check ((ended_on is null) = (ended_as is null))
);
create unique index plan_running_once on arrears.plan (region_id, household_id) where ended_on is null;
call kernel.wall('arrears.plan', 'select, insert, update (ended_on, ended_as)');

create table arrears.instalment (
    region_id integer not null,
    plan_id uuid not null,
    position integer not null check (position > 0),
    due_on date not null,
    amount numeric(12, 2) not null check (amount > 0),
    primary key (region_id, plan_id, position),
    foreign key (region_id, plan_id) references arrears.plan
);
call kernel.wall('arrears.instalment', 'select, insert');

-- Giving up a debt: one person asks for it, another one decides.
create table arrears.write_off (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    amount numeric(12, 2) not null check (amount > 0),
    reason text not null check (length(reason) between 1 and 2000),
    asked_by uuid not null,
    asked_on date not null,
    decided_by uuid,
    decided_on date,
    accepted boolean,
    posting_id uuid,
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, asked_by) references organisation.staff,
    foreign key (region_id, decided_by) references organisation.staff,
    foreign key (region_id, posting_id) references ledger.posting,
    constraint write_off_two_people check (decided_by <> asked_by),
    constraint write_off_decided check ((decided_by is null) = (accepted is null) and (decided_by is null) = (decided_on is null)
        and (posting_id is not null) = coalesce(accepted, false))
);
create unique index write_off_open_once on arrears.write_off (region_id, household_id) where decided_on is null;
call kernel.wall('arrears.write_off', 'select, insert, update (decided_by, decided_on, accepted, posting_id)');

-- The ladder that every region begins with: a voice before a letter. An agency gives itself another one by a later day.
create function arrears.first_ladder(region integer) returns void language plpgsql as $$
declare
    given uuid;
begin
    insert into arrears.ladder (region_id, applies_from, due_day, tolerance) values (region, date '2020-01-01', 5, 20.00) returning id into given;
    insert into arrears.ladder_step (region_id, ladder_id, position, kind, after_days)
    values (region, given, 1, 'call', 5), (region, given, 2, 'visit', 12), (region, given, 3, 'meeting', 20), (region, given, 4, 'reminder', 30),
           (region, given, 5, 'formal', 60);
end
$$;
revoke all on function arrears.first_ladder(integer) from public;
create function arrears.give_ladder() returns trigger language plpgsql as $$
begin
    perform arrears.first_ladder(new.id);
    return null;
end
$$;
select arrears.first_ladder(r.id) from kernel.region r;
create trigger give_ladder after insert on kernel.region for each row execute function arrears.give_ladder();

-- What stands open of each month that was asked for: what came in goes to the earliest month first. Postings that were undone count as little
-- as their undoing. The same rule in Java is rentrun's OpenMonths.
create function arrears.open_months(until_day date) returns table (household_id uuid, asked_on date, asked numeric, open numeric)
    language sql stable as $$
    with line as (
        select a.code, p.applies_to, p.cause, e.amount
        from ledger.account a
        join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
        join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
        where a.code like 'receivable/household/%' and p.applies_to <= until_day and p.reverses is null
          and not exists (select from ledger.posting u where u.region_id = p.region_id and u.reverses = p.id)),
    asked as (
        select l.code, l.applies_to, sum(l.amount) as amount, sum(sum(l.amount)) over (partition by l.code order by l.applies_to) as upto
        from line l where l.cause like 'rentrun/%' group by l.code, l.applies_to),
    paid as (select l.code, -sum(l.amount) as amount from line l where l.cause not like 'rentrun/%' group by l.code)
    select substr(k.code, 22)::uuid, k.applies_to, k.amount, least(k.amount, k.upto - coalesce(d.amount, 0))
    from asked k left join paid d on d.code = k.code
    where k.amount > 0 and k.upto > coalesce(d.amount, 0)
$$;
