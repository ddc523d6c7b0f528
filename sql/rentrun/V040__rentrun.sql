create schema rentrun;
grant usage on schema rentrun to daach_app, daach_report;

-- A month as somebody saw it before booking: the digest names its figures and who prepared it.
create table rentrun.preparation (
    region_id integer not null references kernel.region,
    digest text not null,
    month date not null check (extract(day from month) = 1),
    prepared_by uuid not null,
    prepared_at timestamptz not null default clock_timestamp(),
    lines integer not null,
    participations numeric(14, 2) not null,
    owner_dues numeric(14, 2) not null,
    savings numeric(14, 2) not null,
    primary key (region_id, month, digest),
    foreign key (region_id, prepared_by) references organisation.staff
);
call kernel.wall('rentrun.preparation', 'select, insert');

-- A booked month, once for each key that a caller named; the answer is given again for the same key.
create table rentrun.posting_request (
    region_id integer not null references kernel.region,
    key text not null check (length(key) between 1 and 200),
    month date not null,
    digest text not null,
    posted_by uuid not null,
    posted_at timestamptz not null default clock_timestamp(),
    posted integer not null,
    participations numeric(14, 2) not null,
    owner_dues numeric(14, 2) not null,
    savings numeric(14, 2) not null,
    primary key (region_id, key),
    foreign key (region_id, month, digest) references rentrun.preparation (region_id, month, digest),
    foreign key (region_id, posted_by) references organisation.staff
);
create index posting_request_by_month on rentrun.posting_request (region_id, month);
call kernel.wall('rentrun.posting_request', 'select, insert');

-- A line that was booked, for the comparison with the month after and for the account of a dwelling.
create table rentrun.line (
    region_id integer not null references kernel.region,
    month date not null check (extract(day from month) = 1),
    kind text not null check (kind in ('participation', 'savings', 'ownerDue')),
    subject_id uuid not null,
    dwelling_id uuid not null,
    amount numeric(12, 2) not null,
    posting_id uuid,
    primary key (region_id, month, kind, subject_id),
    foreign key (region_id, posting_id) references ledger.posting
);
call kernel.wall('rentrun.line', 'select, insert');
