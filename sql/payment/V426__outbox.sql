-- E-mails to owners who want them, as they leave: each statement of a month once. The content is the whole message; the file in the
-- outbox folder is made of it after the commit, under a name that is the same however often it is made.
create table payment.outbox (
    region_id integer not null references kernel.region,
    id uuid not null,
    owner_id uuid not null,
    month date not null check (extract(day from month) = 1),
    recipient text not null check (length(recipient) between 3 and 200),
    subject_line text not null check (length(subject_line) between 1 and 200),
    content bytea not null check (length(content) > 0),
    written_by uuid not null,
    written_at timestamptz not null default clock_timestamp(),
    -- When the file was laid into the folder; null: not yet.
    laid_out_at timestamptz,
    primary key (region_id, id),
    constraint outbox_statement_once unique (region_id, owner_id, month),
    foreign key (region_id, owner_id) references lease.owner,
    foreign key (region_id, written_by) references organisation.staff
);
create index outbox_waiting on payment.outbox (region_id, written_at) where laid_out_at is null;
call kernel.wall('payment.outbox', 'select, insert');
grant update (laid_out_at) on payment.outbox to daach_app;
