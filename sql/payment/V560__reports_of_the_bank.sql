-- What a bank said of the file of a released order (pain.002), one row a report. The same report changes nothing a second time: it is known
-- by what its bytes are, and a payment is refused once whoever says it again.
create table payment.bank_report (
    region_id integer not null,
    id uuid not null,
    order_id uuid not null,
    -- The bank's own id of the report.
    message_id text not null check (length(message_id) between 1 and 35),
    digest bytea not null check (length(digest) = 32),
    -- As the bank writes it about the whole file; null where it speaks of payments alone.
    status text check (status ~ '^[A-Z]{4}$'),
    verdict text not null check (verdict in ('accepted', 'waiting', 'partly', 'refused')),
    -- Payments that it calls refused, and those of them that nobody had known of.
    refused integer not null check (refused >= 0),
    fresh integer not null check (fresh between 0 and refused),
    brought_by uuid not null,
    brought_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    constraint bank_report_once unique (region_id, order_id, digest),
    check ((refused > 0) = (verdict in ('partly', 'refused'))),
    foreign key (region_id, order_id) references payment.payment_order,
    foreign key (region_id, brought_by) references organisation.staff
);
call kernel.wall('payment.bank_report', 'select, insert');
