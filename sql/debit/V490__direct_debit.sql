create schema debit;
grant usage on schema debit to daach_app, daach_report;

-- Who collects: the creditor of SEPA, on which of its own accounts, and how many days before a debit a household is told.
create table debit.creditor (
    region_id integer not null references kernel.region,
    name text not null check (length(name) between 1 and 70),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    identifier text not null check (identifier ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,31}$'),
    notice_days integer not null check (notice_days between 1 and 14),
    primary key (region_id)
);
call kernel.wall('debit.creditor', 'select, insert, update');

-- What a household has signed. The number of its account is sealed; its ends are what people see. A household has one mandate that is
-- not revoked. A mandate that is held is looked at by a person before anything is collected by it again.
create table debit.mandate (
    region_id integer not null,
    id uuid not null,
    -- under whose key the account is sealed
    organisation_id uuid not null,
    household_id uuid not null,
    reference text not null check (reference ~ '^[A-Z0-9-]{1,35}$'),
    holder text not null check (length(holder) between 1 and 70),
    -- null: given up with the file
    iban_sealed bytea,
    masked_iban text not null,
    signed_on date not null,
    -- the day of the month on which the household wants to be debited
    due_day integer not null check (due_day between 1 and 28),
    created_by uuid not null,
    created_at timestamptz not null default clock_timestamp(),
    held_since date,
    revoked_on date,
    revoked_by uuid,
    primary key (region_id, id),
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, created_by) references organisation.staff,
    foreign key (region_id, revoked_by) references organisation.staff,
    constraint mandate_reference_once unique (region_id, reference),
    constraint mandate_revoked check ((revoked_on is null) = (revoked_by is null))
);
create unique index mandate_one_of_household on debit.mandate (region_id, household_id) where revoked_on is null;
call kernel.wall('debit.mandate', 'select, insert');
grant update (held_since, revoked_on, revoked_by) on debit.mandate to daach_app;

-- A mandate that was revoked stays so.
create function debit.revoked_stays() returns trigger language plpgsql as $$
begin
    if old.revoked_on is not null and (new.revoked_on is distinct from old.revoked_on or new.revoked_by is distinct from old.revoked_by) then
        raise exception 'this mandate was revoked before' using errcode = 'check_violation', constraint = 'mandate_revoked_once';
    end if;
    return new;
end
$$;
create trigger revoked_stays before update on debit.mandate for each row execute function debit.revoked_stays();

-- What is open of a month, collected together: drafted by one person and released by another, never changed after.
create table debit.collection (
    region_id integer not null references kernel.region,
    id uuid not null,
    number integer not null check (number > 0),
    month date not null check (extract(day from month) = 1),
    state text not null default 'draft' check (state in ('draft', 'released', 'rejected')),
    message_id text not null check (message_id ~ '^[A-Za-z0-9-]{1,35}$'),
    creditor_name text not null check (length(creditor_name) between 1 and 70),
    creditor_iban text not null,
    creditor_identifier text not null,
    notice_days integer not null check (notice_days between 1 and 14),
    transactions integer not null check (transactions > 0),
    total numeric(14, 2) not null check (total > 0),
    created_by uuid not null,
    created_at timestamptz not null default clock_timestamp(),
    released_by uuid,
    released_at timestamptz,
    release_key text check (length(release_key) between 1 and 200),
    rejected_by uuid,
    rejected_at timestamptz,
    reject_reason text check (length(reject_reason) between 1 and 2000),
    -- when the households were told by letter
    noticed_on date,
    primary key (region_id, id),
    foreign key (region_id, created_by) references organisation.staff,
    foreign key (region_id, released_by) references organisation.staff,
    foreign key (region_id, rejected_by) references organisation.staff,
    constraint collection_number_once unique (region_id, number),
    constraint collection_message_once unique (region_id, message_id),
    constraint collection_key_once unique (region_id, release_key),
    constraint collection_two_people check (released_by <> created_by),
    constraint collection_released check ((state = 'released') = (released_by is not null)
        and (released_by is null) = (released_at is null) and (released_by is null) = (release_key is null)),
    constraint collection_rejected check ((state = 'rejected') = (rejected_by is not null)
        and (rejected_by is null) = (rejected_at is null) and (rejected_by is null) = (reject_reason is null))
);
call kernel.wall('debit.collection', 'select, insert');
grant update (state, released_by, released_at, release_key, rejected_by, rejected_at, reject_reason, noticed_on) on debit.collection to daach_app;

-- One debit. A household's month is in one that was neither rejected nor sent back by its bank.
create table debit.item (
    region_id integer not null,
    id uuid not null,
    collection_id uuid not null,
    position integer not null check (position > 0),
    mandate_id uuid not null,
    household_id uuid not null,
    month date not null,
    amount numeric(12, 2) not null check (amount > 0),
    due_on date not null,
    turn text not null check (turn in ('FRST', 'RCUR')),
    block_id text not null check (block_id ~ '^[A-Za-z0-9-]{1,35}$'),
    end_to_end_id text not null check (end_to_end_id ~ '^[A-Za-z0-9-]{1,35}$'),
    reference text,
    freed boolean not null default false,
    -- the bank's lines: when the money was there, and when it went back
    credited_on date,
    returned_on date,
    primary key (region_id, id),
    foreign key (region_id, collection_id) references debit.collection,
    foreign key (region_id, mandate_id) references debit.mandate,
    foreign key (region_id, household_id) references household.household,
    constraint item_position_once unique (region_id, collection_id, position),
    constraint item_end_to_end_once unique (region_id, end_to_end_id)
);
create unique index item_month_once on debit.item (region_id, household_id, month) where not freed;
create index item_by_mandate on debit.item (region_id, mandate_id);
call kernel.wall('debit.item', 'select, insert');
grant update (freed, credited_on, returned_on) on debit.item to daach_app;

-- The file as it was handed over, byte by byte, sealed: it holds the numbers of people's accounts.
create table debit.collection_file (
    region_id integer not null,
    collection_id uuid not null,
    organisation_id uuid not null,
    sealed bytea not null check (length(sealed) > 0),
    sha256 bytea not null check (length(sha256) = 32),
    made_at timestamptz not null default clock_timestamp(),
    primary key (region_id, collection_id),
    foreign key (region_id, collection_id) references debit.collection,
    foreign key (region_id, organisation_id) references organisation.organisation
);
call kernel.wall('debit.collection_file', 'select, insert');

-- A collection goes from draft to released or to rejected, and no further; what is released adds up.
create function debit.collection_goes_on() returns trigger language plpgsql as $$
begin
    if new.state is not distinct from old.state then
        if old.noticed_on is not null or old.state <> 'released' then
            raise exception 'a collection that is % stays as it is', old.state using errcode = 'check_violation', constraint = 'collection_goes_on';
        end if;
        return new;
    end if;
    if old.state <> 'draft' then
        raise exception 'a collection that is % does not become %', old.state, new.state
            using errcode = 'check_violation', constraint = 'collection_goes_on';
    end if;
    if new.state = 'released' and (
            new.transactions is distinct from (select count(*) from debit.item i where i.region_id = new.region_id and i.collection_id = new.id)
            or new.total is distinct from (select sum(i.amount) from debit.item i where i.region_id = new.region_id and i.collection_id = new.id)) then
        raise exception 'collection % does not add up', new.id using errcode = 'check_violation', constraint = 'collection_adds_up';
    end if;
    return new;
end
$$;
create trigger collection_goes_on before update on debit.collection for each row execute function debit.collection_goes_on();

create function debit.collection_begins() returns trigger language plpgsql as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is not distinct from kernel.region() and new.state <> 'draft' then
        raise exception 'a collection begins as a draft' using errcode = 'check_violation', constraint = 'collection_begins';
    end if;
    return new;
end
$$;
create trigger collection_begins before insert on debit.collection for each row execute function debit.collection_begins();

-- Rejecting frees what the collection held, in the same statement.
create function debit.rejected_frees() returns trigger language plpgsql as $$
begin
    update debit.item i set freed = true where i.region_id = new.region_id and i.collection_id = new.id;
    return null;
end
$$;
create trigger rejected_frees after update on debit.collection
    for each row when (old.state = 'draft' and new.state = 'rejected') execute function debit.rejected_frees();

create function debit.item_stays() returns trigger language plpgsql as $$
declare
    collection_state text;
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    select c.state into collection_state from debit.collection c where c.region_id = new.region_id and c.id = new.collection_id;
    if tg_op = 'INSERT' and current_user = 'daach_app' and (collection_state <> 'draft' or new.freed or new.credited_on is not null
            or new.returned_on is not null or not exists (select from debit.mandate m where m.region_id = new.region_id and m.id = new.mandate_id
                and m.household_id = new.household_id and m.revoked_on is null and m.held_since is null)) then
        raise exception 'only a draft takes debits, of mandates that stand' using errcode = 'check_violation', constraint = 'item_of_draft';
    end if;
    if tg_op = 'UPDATE' and (new.freed and collection_state <> 'rejected' and new.returned_on is null or old.freed and not new.freed
            or (new.credited_on is not null or new.returned_on is not null) and collection_state <> 'released') then
        raise exception 'a debit is freed by a rejection or by its return' using errcode = 'check_violation', constraint = 'item_freed';
    end if;
    return new;
end
$$;
create trigger item_stays before insert or update on debit.item for each row execute function debit.item_stays();

-- A file belongs to a released collection only.
create function debit.file_of_released() returns trigger language plpgsql as $$
begin
    if current_user = 'daach_app' and new.region_id is not distinct from kernel.region() and not exists (select from debit.collection c
            where c.region_id = new.region_id and c.id = new.collection_id and c.state = 'released') then
        raise exception 'only a released collection has a file' using errcode = 'check_violation', constraint = 'file_of_released';
    end if;
    return new;
end
$$;
create trigger file_of_released before insert on debit.collection_file for each row execute function debit.file_of_released();
