create schema ledger;
grant usage on schema ledger to daach_app, daach_report;

-- An account is named by what it is for, e.g. receivable/household/<id>; a positive amount is a debit.
create table ledger.account (
    region_id integer not null references kernel.region,
    id uuid not null default uuidv7(),
    code text not null check (length(code) between 1 and 120),
    kind text not null check (kind in ('asset', 'liability', 'revenue', 'expense')),
    primary key (region_id, id),
    constraint account_code_once unique (region_id, code)
);
call kernel.wall('ledger.account', 'select, insert');

create table ledger.posting (
    region_id integer not null references kernel.region,
    id uuid not null default uuidv7(),
    booked_at timestamptz not null default clock_timestamp(),
    applies_to date not null,
    -- What this posting is for; the same cause is never booked twice.
    cause text not null check (length(cause) between 1 and 200),
    reverses uuid,
    primary key (region_id, id),
    constraint posting_cause_once unique (region_id, cause),
    constraint posting_reversed_once unique (region_id, reverses),
    foreign key (region_id, reverses) references ledger.posting
);
call kernel.wall('ledger.posting', 'select, insert');

create table ledger.entry (
    region_id integer not null,
    posting_id uuid not null,
    line smallint not null check (line > 0),
    account_id uuid not null,
    amount numeric(12, 2) not null check (amount <> 0),
    primary key (region_id, posting_id, line),
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, account_id) references ledger.account
);
create index entry_by_account on ledger.entry (region_id, account_id);
call kernel.wall('ledger.entry', 'select, insert');

-- The entries of a posting come in one statement and sum to zero; a posting never gets more of them later.
create function ledger.balanced() returns trigger
    language plpgsql
    as $$
declare
    offending record;
begin
    select e.posting_id, sum(e.amount) as total, count(*) as lines
    into offending
    from added e
    group by e.region_id, e.posting_id
    having sum(e.amount) <> 0 or count(*) < 2
    limit 1;
    if found then
        raise exception 'posting % does not balance: % in % entries', offending.posting_id, offending.total, offending.lines
            using errcode = 'check_violation', constraint = 'posting_balances';
    end if;
    if (select count(*) from ledger.entry e
        join (select distinct region_id, posting_id from added) a using (region_id, posting_id)) <> (select count(*) from added) then
        raise exception 'entries were added to a posting that already has some'
            using errcode = 'check_violation', constraint = 'posting_complete';
    end if;
    return null;
end
$$;
create trigger balanced after insert on ledger.entry
    referencing new table as added for each statement execute function ledger.balanced();

-- What is booked stays booked, for every role: a correction is a reversal and a new posting.
create function ledger.booked_stays() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'what is booked in %.% is not changed or removed', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger booked_stays before update or delete or truncate on ledger.account
    for each statement execute function ledger.booked_stays();
create trigger booked_stays before update or delete or truncate on ledger.posting
    for each statement execute function ledger.booked_stays();
create trigger booked_stays before update or delete or truncate on ledger.entry
    for each statement execute function ledger.booked_stays();
