-- What the bank says it has paid of a released order: it clears the account on which the order waited. A payment is cleared once, alone or
-- with its whole order; what was cleared by mistake is undone by the reversal of its posting, and may then be cleared again.
create table payment.settlement (
    region_id integer not null,
    id uuid not null,
    order_id uuid not null,
    -- null: the bank shows the order as one line
    payment_id uuid,
    -- the line of the bank's statement, by its movement
    movement_id uuid not null,
    how text not null check (how in ('endToEnd', 'message', 'sum')),
    booked_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    posting_id uuid not null,
    settled_by uuid not null,
    settled_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    foreign key (region_id, order_id) references payment.payment_order,
    foreign key (region_id, payment_id) references payment.payment,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, settled_by) references organisation.staff,
    constraint settlement_posting_once unique (region_id, posting_id)
);
create index settlement_by_order on payment.settlement (region_id, order_id);
create index settlement_by_movement on payment.settlement (region_id, movement_id);
call kernel.wall('payment.settlement', 'select, insert');

-- Those that stand.
create view payment.cleared with (security_invoker = true) as
select s.* from payment.settlement s
where not exists (select from ledger.posting u where u.region_id = s.region_id and u.reverses = s.posting_id);
grant select on payment.cleared to daach_app;
