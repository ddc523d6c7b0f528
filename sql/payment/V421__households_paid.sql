-- Payment orders also give households back what is kept for them: an order pays owners or households, never both.
alter table payment.payment_order add column pays text not null default 'owners' check (pays in ('owners', 'households'));

alter table payment.payment alter column owner_id drop not null;
alter table payment.payment add column household_id uuid;
alter table payment.payment add foreign key (region_id, household_id) references household.household;
alter table payment.payment add constraint payment_one_party check (num_nonnulls(owner_id, household_id) = 1);
alter table payment.payment add constraint payment_household_once unique (region_id, order_id, household_id);
create index payment_by_household on payment.payment (region_id, household_id);

-- On which account a household is paid, as somebody wrote it down; who wrote it down releases no payment to it.
create table payment.household_account (
    region_id integer not null,
    household_id uuid not null,
    holder text not null check (length(holder) between 1 and 70),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    stated_by uuid not null,
    stated_at timestamptz not null default clock_timestamp(),
    primary key (region_id, household_id),
    foreign key (region_id, household_id) references household.household on delete cascade,
    foreign key (region_id, stated_by) references organisation.staff
);
call kernel.wall('payment.household_account', 'select, insert');
grant update (holder, iban, stated_by, stated_at) on payment.household_account to daach_app;

-- What the agency owes to households, posting by posting, without what payments settled.
create view payment.refundable with (security_invoker = true) as
select e.region_id, e.posting_id, substr(a.code, 19)::uuid as household_id, -sum(e.amount) as amount, p.applies_to, p.cause
from ledger.account a
join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
where a.code like 'payable/household/%' and p.cause not like 'payment/%'
group by e.region_id, e.posting_id, a.code, p.applies_to, p.cause
having sum(e.amount) <> 0;
grant select on payment.refundable to daach_app;

create or replace function payment.item_stays() returns trigger
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
            where p.region_id = new.region_id and p.id = new.payment_id and y.posting_id = new.posting_id and y.amount = new.amount)
            and not exists (select from payment.payment p
            join payment.refundable y on y.region_id = p.region_id and y.household_id = p.household_id
            where p.region_id = new.region_id and p.id = new.payment_id and y.posting_id = new.posting_id and y.amount = new.amount) then
        raise exception 'posting % does not owe that', new.posting_id using errcode = 'check_violation', constraint = 'item_is_due';
    end if;
    return new;
end
$$;

-- A payment is of the party that its order pays.
create function payment.payment_of_party() returns trigger
    language plpgsql
    as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    if not exists (select from payment.payment_order o where o.region_id = new.region_id and o.id = new.order_id
            and o.pays = case when new.owner_id is null then 'households' else 'owners' end) then
        raise exception 'order % does not pay that party', new.order_id using errcode = 'check_violation', constraint = 'payment_of_party';
    end if;
    return new;
end
$$;
create trigger payment_of_party before insert on payment.payment for each row execute function payment.payment_of_party();

-- Four eyes on a household's account: nobody releases a payment to an account that they wrote down themselves.
create function payment.account_other_hand() returns trigger
    language plpgsql
    as $$
begin
    if exists (select from payment.payment p
            join payment.household_account a on a.region_id = p.region_id and a.household_id = p.household_id
            where p.region_id = new.region_id and p.order_id = new.id and a.stated_by = new.released_by) then
        raise exception 'an account of this order was written down by who releases it'
            using errcode = 'check_violation', constraint = 'payment_order_other_hand';
    end if;
    return new;
end
$$;
create trigger account_other_hand before update on payment.payment_order
    for each row when (new.state = 'released' and new.pays = 'households') execute function payment.account_other_hand();
