create schema lease;
grant usage on schema lease to daach_app, daach_report;

create table lease.owner (
    region_id integer not null references kernel.region,
    id uuid not null,
    version integer not null default 1,
    kind text not null check (kind in ('person', 'company', 'commune')),
    last_name text check (length(last_name) between 1 and 80),
    first_name text check (length(first_name) between 1 and 80),
    name text not null check (length(name) between 1 and 160),
    iban text check (length(iban) between 15 and 34),
    language text not null check (language in ('fr', 'de', 'lb', 'en')),
    created_at timestamptz not null default now(),
    primary key (region_id, id)
);
create index owner_by_name on lease.owner (region_id, name, id);
call kernel.wall('lease.owner', 'select, insert, update');

-- The lease by which the agency holds a dwelling, with what it promised the owner. One at a time for a dwelling.
create table lease.head_lease (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    dwelling_id uuid not null,
    owner_id uuid not null,
    period daterange not null check (not isempty(period) and lower_inc(period) and lower(period) is not null),
    monthly_rent numeric(12, 2) not null check (monthly_rent >= 0),
    monthly_charges numeric(12, 2) not null check (monthly_charges >= 0),
    notice_months integer not null check (notice_months between 0 and 60),
    next_rent_change_on date,
    guarantee_rent_when_empty boolean not null,
    guarantee_upkeep boolean not null,
    guarantee_good_state boolean not null,
    guarantee_give_back_months integer not null check (guarantee_give_back_months between 0 and 60),
    guarantee_follow_up boolean not null,
    created_at timestamptz not null default now(),
    primary key (region_id, id),
    foreign key (region_id, dwelling_id) references dwelling.dwelling,
    foreign key (region_id, owner_id) references lease.owner,
    constraint one_head_lease_at_a_time exclude using gist (region_id with =, dwelling_id with =, period with &&)
);
create index head_lease_by_owner on lease.head_lease (region_id, owner_id);
call kernel.wall('lease.head_lease', 'select, insert, update');
