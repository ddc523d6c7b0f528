-- What happens to a lease after it was signed. head_lease keeps the rent as it was signed and the time as it stands; everything that
-- changed them since is a line here, with what was before.

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

-- Names and addresses as people look for them: without accents and capitals, ß as ss.
create function lease.plain(written text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, replace(written, 'ß', 'ss')));
create index owner_by_likeness on lease.owner using gin (lease.plain(name) public.gin_trgm_ops);

-- How an owner is written to.
create table lease.owner_contact (
    region_id integer not null,
    owner_id uuid not null,
    version integer not null default 1,
    addressee text check (length(addressee) between 1 and 160),
    street text check (length(street) between 1 and 160),
    postcode text check (length(postcode) between 1 and 12),
    place text check (length(place) between 1 and 80),
    country text check (length(country) between 1 and 60),
    email text check (length(email) between 3 and 200),
    phone text check (length(phone) between 3 and 40),
    prefers text not null default 'letter' check (prefers in ('letter', 'email')),
    primary key (region_id, owner_id),
    foreign key (region_id, owner_id) references lease.owner
);
call kernel.wall('lease.owner_contact', 'select, insert, update');

-- Who owns what is leased, where there are several. Fractions as the notary writes them; together they are one, the module sees to it.
create table lease.share (
    region_id integer not null,
    head_lease_id uuid not null,
    owner_id uuid not null,
    numerator integer not null check (numerator > 0),
    denominator integer not null check (denominator between 1 and 1000000 and numerator <= denominator),
    primary key (region_id, head_lease_id, owner_id),
    foreign key (region_id, head_lease_id) references lease.head_lease,
    foreign key (region_id, owner_id) references lease.owner
);
create index share_by_owner on lease.share (region_id, owner_id);
call kernel.wall('lease.share', 'select, insert, update, delete');

-- Amendments: from a day on another rent, other charges, another end. Kept for ever.
create table lease.amendment (
    region_id integer not null,
    id uuid not null,
    head_lease_id uuid not null,
    kind text not null check (kind in ('amendment', 'correction', 'renewal', 'notice', 'withdrawal')),
    signed_on date not null,
    applies_from date not null,
    monthly_rent numeric(12, 2) check (monthly_rent >= 0),
    rent_before numeric(12, 2),
    monthly_charges numeric(12, 2) check (monthly_charges >= 0),
    charges_before numeric(12, 2),
    ends_changed boolean not null default false,
    last_day date,
    last_day_before date,
    reason text check (length(reason) between 1 and 1000),
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_on date not null,
    created_at timestamptz not null default now(),
    primary key (region_id, id),
    foreign key (region_id, head_lease_id) references lease.head_lease,
    foreign key (region_id, recorded_by) references organisation.staff,
    check (monthly_rent is not null or monthly_charges is not null or ends_changed),
    check ((monthly_rent is null) = (rent_before is null) and (monthly_charges is null) = (charges_before is null))
);
create index amendment_by_lease on lease.amendment (region_id, head_lease_id, applies_from);
call kernel.wall('lease.amendment', 'select, insert');

-- What is paid from a day on, without the reasons: the rent as signed, then each amendment, as whole amounts.
create view lease.rent with (security_invoker = true) as
select l.region_id, l.id as head_lease_id, d.applies_from,
       coalesce((select a.monthly_rent from lease.amendment a
                 where a.region_id = l.region_id and a.head_lease_id = l.id and a.monthly_rent is not null and a.applies_from <= d.applies_from
                 order by a.applies_from desc, a.created_at desc limit 1), l.monthly_rent) as monthly_rent,
       coalesce((select a.monthly_charges from lease.amendment a
                 where a.region_id = l.region_id and a.head_lease_id = l.id and a.monthly_charges is not null and a.applies_from <= d.applies_from
                 order by a.applies_from desc, a.created_at desc limit 1), l.monthly_charges) as monthly_charges
from lease.head_lease l
cross join lateral (
    select lower(l.period) as applies_from
    union
    select a.applies_from from lease.amendment a
    where a.region_id = l.region_id and a.head_lease_id = l.id and (a.monthly_rent is not null or a.monthly_charges is not null)) d;
grant select on lease.rent to daach_app;

-- Notice of the agency, notice of the owner, recall by an owner who needs the home; one that counts at a time.
create table lease.notice (
    region_id integer not null,
    id uuid not null,
    head_lease_id uuid not null,
    kind text not null check (kind in ('agency', 'owner', 'recall')),
    given_on date not null,
    last_day date not null,
    last_day_before date,
    agreed boolean not null,
    reason text check (length(reason) between 1 and 1000),
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_on date not null,
    withdrawn_on date,
    withdrawn_by_name text,
    withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
    created_at timestamptz not null default now(),
    primary key (region_id, id),
    foreign key (region_id, head_lease_id) references lease.head_lease,
    foreign key (region_id, recorded_by) references organisation.staff,
    check (last_day >= given_on),
    check ((withdrawn_on is null) = (withdrawn_reason is null) and (withdrawn_on is null) = (withdrawn_by_name is null))
);
create unique index one_notice_at_a_time on lease.notice (region_id, head_lease_id) where withdrawn_on is null;
call kernel.wall('lease.notice', 'select, insert, update');

-- A lease with an end goes on by itself unless somebody gives notice in time; for how long, is agreed.
alter table lease.head_lease add column tacit_renewal boolean not null default true;
alter table lease.head_lease add column renewal_months integer not null default 12 check (renewal_months between 1 and 240);
