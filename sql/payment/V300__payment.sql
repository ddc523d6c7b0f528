create schema payment;
grant usage on schema payment to daach_app, daach_report;

-- From which account the organisation pays.
create table payment.payer (
    region_id integer not null references kernel.region,
    name text not null check (length(name) between 1 and 70),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    primary key (region_id)
);
call kernel.wall('payment.payer', 'select, insert, update');

-- The account on which an owner is paid. What somebody writes on the owner's card is only a change drafted; this one follows when
-- somebody else has confirmed it. The first account of an owner needs nobody else: no payment leaves without two people anyway.
create table payment.owner_account (
    region_id integer not null,
    owner_id uuid not null,
    iban text not null check (length(iban) between 15 and 34),
    since timestamptz not null default clock_timestamp(),
    primary key (region_id, owner_id),
    foreign key (region_id, owner_id) references lease.owner on delete cascade
);
call kernel.wall('payment.owner_account', 'select, insert');
grant update (iban, since) on payment.owner_account to daach_app;

create table payment.account_change (
    region_id integer not null,
    id uuid not null default uuidv7(),
    owner_id uuid not null,
    old_iban text not null,
    -- null: the account was taken off the card
    new_iban text,
    drafted_by uuid not null,
    drafted_at timestamptz not null default clock_timestamp(),
    state text not null default 'drafted' check (state in ('drafted', 'confirmed', 'refused', 'withdrawn')),
    decided_by uuid,
    decided_at timestamptz,
    primary key (region_id, id),
    foreign key (region_id, owner_id) references lease.owner on delete cascade,
    foreign key (region_id, drafted_by) references organisation.staff,
    foreign key (region_id, decided_by) references organisation.staff,
    constraint account_change_decided check ((state in ('confirmed', 'refused')) = (decided_by is not null)
        and (decided_by is null) = (decided_at is null)),
    constraint account_change_two_people check (state <> 'confirmed' or decided_by <> drafted_by)
);
create unique index account_change_one_open on payment.account_change (region_id, owner_id) where state = 'drafted';
call kernel.wall('payment.account_change', 'select, insert');
grant update (state, decided_by, decided_at) on payment.account_change to daach_app;

-- A change that was decided stays so.
create function payment.change_once() returns trigger
    language plpgsql
    as $$
begin
    if old.state <> 'drafted' then
        raise exception 'this change of an account was decided before' using errcode = 'check_violation', constraint = 'account_change_once';
    end if;
    return new;
end
$$;
create trigger change_once before update on payment.account_change for each row execute function payment.change_once();

-- The account that is paid changes only to what two people have seen: the newest confirmed change of its owner.
create function payment.account_seen_twice() returns trigger
    language plpgsql
    as $$
begin
    if new.owner_id <> old.owner_id or not exists (select from payment.account_change c
            where c.region_id = new.region_id and c.owner_id = new.owner_id and c.state = 'confirmed' and c.new_iban = new.iban
              and c.old_iban = old.iban and c.xmin = pg_current_xact_id()::xid) then
        raise exception 'the account of an owner changes by a change that two people have seen'
            using errcode = 'check_violation', constraint = 'owner_account_two_people';
    end if;
    return new;
end
$$;
create trigger account_seen_twice before update on payment.owner_account for each row execute function payment.account_seen_twice();

-- Follows the owner's card, whoever writes it and by whatever way.
create function payment.account_stated() returns trigger
    language plpgsql
    as $$
declare
    paid text;
begin
    select a.iban into paid from payment.owner_account a where a.region_id = new.region_id and a.owner_id = new.id;
    if paid is null then
        if new.iban is not null then
            insert into payment.owner_account (region_id, owner_id, iban) values (new.region_id, new.id, new.iban);
        end if;
        return null;
    end if;
    if tg_op = 'UPDATE' and new.iban is not distinct from old.iban then
        return null;
    end if;
    update payment.account_change c set state = 'withdrawn' where c.region_id = new.region_id and c.owner_id = new.id and c.state = 'drafted';
    if new.iban is distinct from paid then
        insert into payment.account_change (region_id, owner_id, old_iban, new_iban, drafted_by)
        values (new.region_id, new.id, paid, new.iban, nullif(current_setting('daach.staff', true), '')::uuid);
    end if;
    return null;
end
$$;
insert into payment.owner_account (region_id, owner_id, iban) select o.region_id, o.id, o.iban from lease.owner o where o.iban is not null;
create trigger account_stated after insert or update on lease.owner for each row execute function payment.account_stated();

-- A payment order: drafted by one person, released by another, never changed after. Its payments and their amounts are kept as they
-- were seen; the file is made from them once they are committed.
create table payment.payment_order (
    region_id integer not null references kernel.region,
    id uuid not null,
    number integer not null check (number > 0),
    state text not null default 'draft' check (state in ('draft', 'released', 'rejected')),
    execution_on date not null,
    message_id text not null check (message_id ~ '^[A-Za-z0-9-]{1,35}$'),
    block_id text not null check (block_id ~ '^[A-Za-z0-9-]{1,35}$'),
    debtor_name text not null check (length(debtor_name) between 1 and 70),
    debtor_iban text not null,
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
    primary key (region_id, id),
    foreign key (region_id, created_by) references organisation.staff,
    foreign key (region_id, released_by) references organisation.staff,
    foreign key (region_id, rejected_by) references organisation.staff,
    constraint payment_order_number_once unique (region_id, number),
    constraint payment_order_message_once unique (region_id, message_id),
    constraint payment_order_block_once unique (region_id, block_id),
    constraint payment_order_key_once unique (region_id, release_key),
    constraint payment_order_two_people check (released_by <> created_by),
    constraint payment_order_released check ((state = 'released') = (released_by is not null)
        and (released_by is null) = (released_at is null) and (released_by is null) = (release_key is null)),
    constraint payment_order_rejected check ((state = 'rejected') = (rejected_by is not null)
        and (rejected_by is null) = (rejected_at is null) and (rejected_by is null) = (reject_reason is null))
);
call kernel.wall('payment.payment_order', 'select, insert');
grant update (state, released_by, released_at, release_key, rejected_by, rejected_at, reject_reason) on payment.payment_order to daach_app;

-- What one owner gets by an order.
create table payment.payment (
    region_id integer not null,
    id uuid not null,
    order_id uuid not null,
    position integer not null check (position > 0),
    owner_id uuid not null,
    end_to_end_id text not null check (end_to_end_id ~ '^[A-Za-z0-9-]{1,35}$'),
    creditor_name text not null check (length(creditor_name) between 1 and 70),
    creditor_iban text not null,
    amount numeric(12, 2) not null check (amount > 0),
    remittance text not null check (length(remittance) between 1 and 140),
    primary key (region_id, id),
    foreign key (region_id, order_id) references payment.payment_order,
    foreign key (region_id, owner_id) references lease.owner,
    constraint payment_position_once unique (region_id, order_id, position),
    constraint payment_owner_once unique (region_id, order_id, owner_id),
    constraint payment_end_to_end_once unique (region_id, end_to_end_id)
);
create index payment_by_owner on payment.payment (region_id, owner_id);
call kernel.wall('payment.payment', 'select, insert');

-- The postings that a payment settles; below zero what the owner owes back. A posting is in one order that was not rejected.
create table payment.item (
    region_id integer not null,
    payment_id uuid not null,
    posting_id uuid not null,
    order_id uuid not null,
    amount numeric(12, 2) not null check (amount <> 0),
    freed boolean not null default false,
    primary key (region_id, payment_id, posting_id),
    foreign key (region_id, payment_id) references payment.payment,
    foreign key (region_id, order_id) references payment.payment_order,
    foreign key (region_id, posting_id) references ledger.posting
);
create unique index payable_in_one_order on payment.item (region_id, posting_id) where not freed;
create index item_by_order on payment.item (region_id, order_id);
call kernel.wall('payment.item', 'select, insert');
grant update (freed) on payment.item to daach_app;

-- The file as it was handed over, byte by byte.
create table payment.order_file (
    region_id integer not null,
    order_id uuid not null,
    content bytea not null check (length(content) > 0),
    sha256 bytea not null check (length(sha256) = 32),
    made_at timestamptz not null default clock_timestamp(),
    primary key (region_id, order_id),
    foreign key (region_id, order_id) references payment.payment_order
);
call kernel.wall('payment.order_file', 'select, insert');

-- An order goes from draft to released or to rejected, and no further; what is released adds up.
create function payment.order_goes_on() returns trigger
    language plpgsql
    as $$
declare
    counted integer;
    summed numeric;
begin
    if old.state <> 'draft' or new.state = 'draft' then
        raise exception 'a payment order that is % does not become %', old.state, new.state
            using errcode = 'check_violation', constraint = 'payment_order_goes_on';
    end if;
    if new.state = 'released' then
        select count(*), sum(p.amount) into counted, summed
        from payment.payment p where p.region_id = new.region_id and p.order_id = new.id;
        if counted <> new.transactions or summed <> new.total or exists (
                select from payment.payment p
                where p.region_id = new.region_id and p.order_id = new.id
                  and p.amount is distinct from (select sum(i.amount) from payment.item i
                      where i.region_id = p.region_id and i.payment_id = p.id and i.order_id = p.order_id and not i.freed)) then
            raise exception 'payment order % does not add up', new.id
                using errcode = 'check_violation', constraint = 'payment_order_adds_up';
        end if;
    end if;
    return new;
end
$$;
create trigger order_goes_on before update on payment.payment_order for each row execute function payment.order_goes_on();

create function payment.order_begins() returns trigger
    language plpgsql
    as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    if new.state <> 'draft' and current_user = 'daach_app' then
        raise exception 'a payment order begins as a draft' using errcode = 'check_violation', constraint = 'payment_order_begins';
    end if;
    return new;
end
$$;
create trigger order_begins before insert on payment.payment_order for each row execute function payment.order_begins();

-- Rejecting frees what the order held, in the same statement.
create function payment.rejected_frees() returns trigger
    language plpgsql
    as $$
begin
    update payment.item i set freed = true where i.region_id = new.region_id and i.order_id = new.id;
    return null;
end
$$;
create trigger rejected_frees after update on payment.payment_order
    for each row when (new.state = 'rejected') execute function payment.rejected_frees();

create function payment.item_stays() returns trigger
    language plpgsql
    as $$
declare
    order_state text;
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    select o.state into order_state from payment.payment_order o where o.region_id = new.region_id and o.id = new.order_id;
    if tg_op = 'UPDATE' and (old.freed or not new.freed or order_state <> 'rejected') then
        raise exception 'only a rejected order frees what it holds' using errcode = 'check_violation', constraint = 'item_freed';
    end if;
    if tg_op = 'INSERT' and (new.freed or (order_state <> 'draft' and current_user = 'daach_app')
            or not exists (select from payment.payment p where p.region_id = new.region_id and p.id = new.payment_id and p.order_id = new.order_id)) then
        raise exception 'only a draft takes what is due' using errcode = 'check_violation', constraint = 'item_of_draft';
    end if;
    if tg_op = 'INSERT' and current_user = 'daach_app' and not exists (select from payment.payment p
            join payment.payable y on y.region_id = p.region_id and y.owner_id = p.owner_id
            where p.region_id = new.region_id and p.id = new.payment_id and y.posting_id = new.posting_id and y.amount = new.amount) then
        raise exception 'posting % does not owe that', new.posting_id using errcode = 'check_violation', constraint = 'item_is_due';
    end if;
    return new;
end
$$;
create trigger item_stays before insert or update on payment.item for each row execute function payment.item_stays();

create function payment.payment_of_draft() returns trigger
    language plpgsql
    as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    if current_user = 'daach_app' and not exists (select from payment.payment_order o
            where o.region_id = new.region_id and o.id = new.order_id and o.state = 'draft') then
        raise exception 'only a draft takes payments' using errcode = 'check_violation', constraint = 'payment_of_draft';
    end if;
    return new;
end
$$;
create trigger payment_of_draft before insert on payment.payment for each row execute function payment.payment_of_draft();

-- A file belongs to a released order only.
create function payment.file_of_released() returns trigger
    language plpgsql
    as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    if not exists (select from payment.payment_order o
            where o.region_id = new.region_id and o.id = new.order_id and o.state = 'released' and o.xmin <> pg_current_xact_id()::xid) then
        raise exception 'a file is made of a released order that is committed'
            using errcode = 'check_violation', constraint = 'file_of_released';
    end if;
    return new;
end
$$;
create trigger file_of_released before insert on payment.order_file for each row execute function payment.file_of_released();

-- What the agency owes to owners, posting by posting, without what payments settled: published for the due list and the self-check.
create view payment.payable with (security_invoker = true) as
select e.region_id, e.posting_id, substr(a.code, 15)::uuid as owner_id, -sum(e.amount) as amount, p.applies_to, p.cause
from ledger.account a
join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
where a.code like 'payable/owner/%' and p.cause not like 'payment/%'
group by e.region_id, e.posting_id, a.code, p.applies_to, p.cause
having sum(e.amount) <> 0;
grant select on payment.payable to daach_app;
