-- A payment of a released order that the bank did not make: its posting is undone, and so the amount is due again, as a posting of its own that a
-- new order takes. The order, its file and its ids stay as they were.
create table payment.refusal (
    region_id integer not null,
    payment_id uuid not null,
    order_id uuid not null,
    -- By the bank's report (pain.002), by its statement, or as somebody was told.
    said text not null check (said in ('report', 'statement', 'told')),
    -- As the bank has it: ISO 20022, external status reason.
    code text check (code ~ '^[A-Z0-9]{4}$'),
    note text not null check (length(note) between 1 and 2000),
    posting_id uuid not null,
    said_by uuid not null,
    said_at timestamptz not null default clock_timestamp(),
    primary key (region_id, payment_id),
    constraint refusal_posting_once unique (region_id, posting_id),
    foreign key (region_id, payment_id) references payment.payment,
    foreign key (region_id, order_id) references payment.payment_order,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, said_by) references organisation.staff
);
create index refusal_by_order on payment.refusal (region_id, order_id);
call kernel.wall('payment.refusal', 'select, insert');

-- Only what was booked by a released order is refused, and by the undoing of just that posting.
create function payment.refused_is_undone() returns trigger
    language plpgsql
    as $$
begin
    -- Another region's row is refused by the wall, not here.
    if current_user = 'daach_app' and new.region_id is distinct from kernel.region() then
        return new;
    end if;
    if not exists (select from payment.payment p
            join payment.payment_order o on o.region_id = p.region_id and o.id = p.order_id and o.state = 'released'
            join ledger.posting g on g.region_id = p.region_id and g.cause = 'payment/' || p.order_id || '/' || p.id
            join ledger.posting r on r.region_id = g.region_id and r.reverses = g.id and r.id = new.posting_id
            where p.region_id = new.region_id and p.id = new.payment_id and p.order_id = new.order_id) then
        raise exception 'payment % was not booked and undone', new.payment_id using errcode = 'check_violation', constraint = 'refused_is_undone';
    end if;
    return new;
end
$$;
create trigger refused_is_undone before insert on payment.refusal for each row execute function payment.refused_is_undone();
