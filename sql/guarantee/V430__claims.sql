create schema guarantee;
grant usage on schema guarantee to daach_app, daach_report;

-- How the agency goes about claims, from a day on.
create table guarantee.setting (
    region_id integer not null references kernel.region,
    applies_from date not null,
    -- Somebody decides within so many days after a claim was proposed.
    decide_days integer not null check (decide_days between 1 and 365),
    -- Damage is answered for up to so many months of rent and charges; null: whatever it costs.
    ceiling_months integer check (ceiling_months between 1 and 120),
    primary key (region_id, applies_from)
);
call kernel.wall('guarantee.setting', 'select, insert');

-- How long a part of a home lasts by ordinary use, from a day on. There is no official table in Luxembourg: the delivered lives are usual ones,
-- without a source; the agency gives itself others by a later day, and says where it has them from.
create table guarantee.wear (
    region_id integer not null references kernel.region,
    element text not null check (element ~ '^[a-z]{2,30}$'),
    applies_from date not null,
    life_years integer not null check (life_years between 1 and 100),
    source text check (length(source) between 1 and 300),
    set_by uuid,
    primary key (region_id, element, applies_from),
    foreign key (region_id, set_by) references organisation.staff,
    constraint wear_own_has_source check ((source is null) = (set_by is null))
);
call kernel.wall('guarantee.wear', 'select, insert');

create function guarantee.first_settings(region integer) returns void language sql as $$
    insert into guarantee.setting (region_id, applies_from, decide_days, ceiling_months) values (region, date '2016-01-01', 14, null);
    insert into guarantee.wear (region_id, element, applies_from, life_years)
    select region, w.element, date '2016-01-01', w.years
    from (values ('paint', 9), ('wallpaper', 9), ('carpet', 8), ('laminate', 12), ('parquet', 20), ('tiles', 30), ('kitchen', 15), ('appliance', 10),
                 ('sanitary', 20), ('door', 25), ('window', 30), ('blind', 15), ('heating', 20), ('lock', 15), ('furniture', 10), ('other', 10)) w (element, years);
$$;
revoke all on function guarantee.first_settings(integer) from public;
create function guarantee.give_settings() returns trigger language plpgsql as $$
begin
    perform guarantee.first_settings(new.id);
    return null;
end
$$;
select guarantee.first_settings(r.id) from kernel.region r;
create trigger give_settings after insert on kernel.region for each row execute function guarantee.give_settings();

-- A claim on what the agency promised an owner: proposed by one person, decided by another. While nothing is decided its facts may change; the
-- owner is the one of the lease on that day.
create table guarantee.claim (
    region_id integer not null references kernel.region,
    id uuid not null,
    version integer not null default 1,
    number integer not null check (number > 0),
    kind text not null check (kind in ('vacancy', 'unpaid', 'damage', 'late-return')),
    head_lease_id uuid not null,
    dwelling_id uuid not null,
    owner_id uuid not null,
    -- Whose damage or debt it is; null where there is none or nobody knows.
    household_id uuid,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    description text not null check (length(description) between 1 and 2000),
    proposed_by uuid not null,
    proposed_on date not null,
    decide_by date not null check (decide_by >= proposed_on),
    created_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    constraint claim_number_once unique (region_id, number),
    foreign key (region_id, head_lease_id) references lease.head_lease,
    foreign key (region_id, dwelling_id) references dwelling.dwelling,
    foreign key (region_id, owner_id) references lease.owner,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, proposed_by) references organisation.staff,
    constraint claim_of_household check (household_id is not null or kind <> 'unpaid'),
    constraint claim_without_household check (household_id is null or kind in ('unpaid', 'damage'))
);
create index claim_by_lease on guarantee.claim (region_id, head_lease_id);
create index claim_by_owner on guarantee.claim (region_id, owner_id);
create index claim_by_dwelling on guarantee.claim (region_id, dwelling_id);
create index claim_by_household on guarantee.claim (region_id, household_id);
call kernel.wall('guarantee.claim', 'select, insert');
grant update (version, household_id, first_day, last_day, description) on guarantee.claim to daach_app;

-- What is damaged, line by line.
create table guarantee.claim_item (
    region_id integer not null,
    claim_id uuid not null,
    position integer not null check (position > 0),
    room text not null check (length(room) between 1 and 80),
    element text not null check (element ~ '^[a-z]{2,30}$'),
    what text not null check (length(what) between 1 and 500),
    cost numeric(12, 2) not null check (cost > 0),
    -- Since when it is there; null: nobody knows, then it counts as old as the lease.
    installed_on date,
    -- As the inventories have it: of the owner when the lease began, of the household when it moved in.
    at_lease_start text not null check (at_lease_start in ('good', 'damaged', 'unknown')),
    at_move_in text not null check (at_move_in in ('good', 'damaged', 'unknown')),
    -- The part that the household answers for, in percent.
    household_percent integer not null check (household_percent between 0 and 100),
    primary key (region_id, claim_id, position),
    foreign key (region_id, claim_id) references guarantee.claim
);
call kernel.wall('guarantee.claim_item', 'select, insert, delete');

-- What was decided, once, with the sum and the findings as they were; never changed. A claim may also be withdrawn while nothing is decided.
create table guarantee.decision (
    region_id integer not null,
    id uuid not null,
    claim_id uuid not null,
    outcome text not null check (outcome in ('granted', 'refused', 'withdrawn')),
    reason text not null check (length(reason) between 1 and 2000),
    decided_by uuid not null,
    decided_on date not null,
    decided_at timestamptz not null default clock_timestamp(),
    -- Of the request, so that the same one gets its answer again.
    key text not null check (length(key) between 1 and 200),
    reckoning jsonb not null,
    -- What was promised; of it paid with the months already, and to be paid now; what the household owes of the latter.
    guaranteed numeric(12, 2) not null check (guaranteed >= 0),
    with_months numeric(12, 2) not null check (with_months >= 0),
    payable numeric(12, 2) not null check (payable >= 0),
    recovered numeric(12, 2) not null check (recovered between 0 and payable),
    posting_id uuid,
    recovery_id uuid,
    primary key (region_id, id),
    constraint claim_decided_once unique (region_id, claim_id),
    constraint decision_key_once unique (region_id, key),
    foreign key (region_id, claim_id) references guarantee.claim,
    foreign key (region_id, decided_by) references organisation.staff,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, recovery_id) references ledger.posting,
    constraint decision_adds_up check (guaranteed = with_months + payable),
    constraint decision_booked check ((posting_id is not null) = (outcome = 'granted' and guaranteed > 0)
        and (recovery_id is not null) = (outcome = 'granted' and recovered > 0))
);
call kernel.wall('guarantee.decision', 'select, insert');

-- The undoing of a decision that granted: why, and the postings that undo its postings.
create table guarantee.undoing (
    region_id integer not null,
    decision_id uuid not null,
    reason text not null check (length(reason) between 1 and 2000),
    undone_by uuid not null,
    undone_on date not null,
    undone_at timestamptz not null default clock_timestamp(),
    posting_id uuid,
    recovery_id uuid,
    primary key (region_id, decision_id),
    foreign key (region_id, decision_id) references guarantee.decision,
    foreign key (region_id, undone_by) references organisation.staff,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, recovery_id) references ledger.posting
);
call kernel.wall('guarantee.undoing', 'select, insert');

create function guarantee.stays() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'what was decided in %.% is not changed or removed', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger decided_stays before update or delete or truncate on guarantee.decision for each statement execute function guarantee.stays();
create trigger undone_stays before update or delete or truncate on guarantee.undoing for each statement execute function guarantee.stays();

-- Nobody decides on what they proposed, and only what was granted is undone: the pages say so first, this is the second net.
create function guarantee.two_people() returns trigger
    language plpgsql
    as $$
begin
    if new.outcome <> 'withdrawn' and exists (select 1 from guarantee.claim c
            where c.region_id = new.region_id and c.id = new.claim_id and c.proposed_by = new.decided_by) then
        raise exception 'a claim is decided by somebody else than who proposed it' using errcode = 'check_violation', constraint = 'decision_two_people';
    end if;
    return new;
end
$$;
create trigger two_people before insert on guarantee.decision for each row execute function guarantee.two_people();

create function guarantee.undoes_granted() returns trigger
    language plpgsql
    as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    if not exists (select 1 from guarantee.decision d
            where d.region_id = new.region_id and d.id = new.decision_id and d.outcome = 'granted'
              and (d.posting_id is null) = (new.posting_id is null) and (d.recovery_id is null) = (new.recovery_id is null)) then
        raise exception 'only what was granted is undone, with all that it booked' using errcode = 'check_violation', constraint = 'undoing_of_granted';
    end if;
    return new;
end
$$;
create trigger undoes_granted before insert on guarantee.undoing for each row execute function guarantee.undoes_granted();

-- The facts of a claim stay as they are once it is decided.
create function guarantee.open_only() returns trigger
    language plpgsql
    as $$
declare
    of_claim uuid;
    of_region integer;
begin
    if tg_table_name = 'claim' then
        of_claim := old.id; of_region := old.region_id;
    elsif tg_op = 'DELETE' then
        of_claim := old.claim_id; of_region := old.region_id;
    else
        of_claim := new.claim_id; of_region := new.region_id;
    end if;
    if exists (select 1 from guarantee.decision d where d.region_id = of_region and d.claim_id = of_claim) then
        raise exception 'this claim was decided before' using errcode = 'check_violation', constraint = 'claim_open';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger open_only before update on guarantee.claim for each row execute function guarantee.open_only();
create trigger open_only before insert or delete on guarantee.claim_item for each row execute function guarantee.open_only();
