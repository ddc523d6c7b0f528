create schema banking;
grant usage on schema banking to daach_app, daach_report;

-- The accounts on which the organisation collects. `closing` is the closing balance of the last statement that was imported; null: none yet.
create table banking.own_account (
    region_id integer not null references kernel.region,
    id uuid not null default uuidv7(),
    iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    label text not null check (length(label) between 1 and 80),
    closing numeric(20, 2),
    primary key (region_id, id),
    constraint own_account_once unique (region_id, iban)
);
call kernel.wall('banking.own_account', 'select, insert, update');

-- A statement as the bank sent it. Parked: its opening balance does not follow the last closing one, it waits for what is missing.
create table banking.statement (
    region_id integer not null,
    id uuid not null,
    account_id uuid not null,
    arrival bigint generated always as identity,
    bank_id text not null check (length(bank_id) between 1 and 200),
    electronic_number text,
    legal_number text,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    opening numeric(20, 2) not null,
    closing numeric(20, 2) not null,
    state text not null check (state in ('imported', 'parked')),
    received_at timestamptz not null default clock_timestamp(),
    received_by uuid,
    primary key (region_id, id),
    foreign key (region_id, account_id) references banking.own_account,
    foreign key (region_id, received_by) references organisation.staff,
    constraint statement_once unique nulls not distinct
        (region_id, account_id, bank_id, electronic_number, legal_number, from_day, until_day, opening, closing)
);
create index statement_in_order on banking.statement (region_id, account_id, from_day, arrival);
call kernel.wall('banking.statement', 'select, insert, update, delete');

-- A booked line of a statement. The same line is told by its digest and by how often that digest came.
create table banking.entry (
    region_id integer not null,
    id uuid not null,
    account_id uuid not null,
    statement_id uuid not null,
    position integer not null check (position > 0),
    digest bytea not null check (length(digest) = 32),
    occurrence integer not null check (occurrence > 0),
    -- Whether the bank names the line itself, so that the same name is the same line wherever it comes from.
    named boolean not null,
    imported boolean not null,
    amount numeric(12, 2) not null,
    booked_on date not null,
    value_on date,
    bank_reference text,
    additional text,
    primary key (region_id, id),
    foreign key (region_id, account_id) references banking.own_account,
    foreign key (region_id, statement_id) references banking.statement on delete cascade,
    constraint entry_position_once unique (region_id, statement_id, position)
);
create unique index entry_once on banking.entry (region_id, account_id, digest, occurrence) where imported;
call kernel.wall('banking.entry', 'select, insert, update, delete');

-- What one payer sent or got: a line has one movement, a batch booking many. Above zero is money that came in.
-- Of the payer's account only a keyed fingerprint is kept, by which the same account is known again, and its ends.
create table banking.movement (
    region_id integer not null,
    id uuid not null,
    entry_id uuid not null,
    position integer not null check (position > 0),
    amount numeric(12, 2) not null,
    name text,
    fingerprint bytea check (length(fingerprint) = 32),
    masked_iban text,
    end_to_end text,
    reference text,
    remittance text,
    returned boolean not null default false,
    primary key (region_id, id),
    foreign key (region_id, entry_id) references banking.entry on delete cascade,
    constraint movement_position_once unique (region_id, entry_id, position)
);
create index movement_by_payer on banking.movement (region_id, fingerprint) where fingerprint is not null;
create index movement_by_end_to_end on banking.movement (region_id, end_to_end) where end_to_end is not null;
call kernel.wall('banking.movement', 'select, insert, delete');

-- A movement that was booked on a household's account. It stands as long as its posting is not reversed.
create table banking.match (
    region_id integer not null,
    id uuid not null default uuidv7(),
    movement_id uuid not null,
    household_id uuid not null,
    -- The how-many-eth attempt: after an undoing the same movement may be booked again.
    attempt integer not null check (attempt > 0),
    posting_id uuid not null,
    how text not null check (how in ('reference', 'payer', 'returned', 'person')),
    matched_at timestamptz not null default clock_timestamp(),
    matched_by uuid,
    primary key (region_id, id),
    foreign key (region_id, movement_id) references banking.movement,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, matched_by) references organisation.staff,
    constraint match_attempt_once unique (region_id, movement_id, attempt)
);
create index match_by_household on banking.match (region_id, household_id);
create index match_by_posting on banking.match (region_id, posting_id);
call kernel.wall('banking.match', 'select, insert');

-- The key of the region's fingerprints of accounts, itself sealed.
create table banking.fingerprint_key (
    region_id integer not null references kernel.region,
    organisation_id uuid not null,
    sealed bytea not null,
    primary key (region_id),
    foreign key (region_id, organisation_id) references organisation.organisation
);
call kernel.wall('banking.fingerprint_key', 'select, insert');

-- The creditor reference of ISO 11649 that a household writes on its payments: RF, two check digits, the number of its file in six
-- digits and the how-many-eth contract of that file in two. Given with the contract and never changed, also when files are merged.
create table banking.reference (
    region_id integer not null,
    occupancy_id uuid not null,
    reference text not null check (reference ~ '^RF[0-9]{10,14}$'),
    primary key (region_id, occupancy_id),
    constraint reference_once unique (region_id, reference),
    foreign key (region_id, occupancy_id) references occupancy.occupancy on delete cascade
);
call kernel.wall('banking.reference', 'select, insert');

-- With check digits by ISO 7064 mod 97-10; R is 27, F is 15.
create function banking.creditor_reference(body text) returns text
    language sql immutable strict
    return 'RF' || lpad((98 - mod((body || '271500')::numeric, 97))::text, 2, '0') || body;

create function banking.give_reference() returns trigger language plpgsql as $$
declare
    file text := (select lpad(h.file_number::text, greatest(6, length(h.file_number::text)), '0') from household.household h
                  where h.region_id = new.region_id and h.id = new.household_id);
    given text;
begin
    for ordinal in 1..99 loop
        given := banking.creditor_reference(file || lpad(ordinal::text, 2, '0'));
        insert into banking.reference (region_id, occupancy_id, reference) values (new.region_id, new.id, given)
            on conflict (region_id, reference) do nothing;
        exit when found;
    end loop;
    return null;
end
$$;
create trigger give_reference after insert on occupancy.occupancy for each row execute function banking.give_reference();

-- Contracts that are there already get theirs in the order in which they began.
do $$
declare
    there bigint := (select count(*) from occupancy.occupancy);
    given bigint;
begin
    insert into banking.reference (region_id, occupancy_id, reference)
    select o.region_id, o.id, banking.creditor_reference(lpad(h.file_number::text, greatest(6, length(h.file_number::text)), '0') || lpad(row_number() over (
        partition by o.region_id, o.household_id order by lower(o.period), o.id)::text, 2, '0'))
    from occupancy.occupancy o join household.household h on h.region_id = o.region_id and h.id = o.household_id;
    get diagnostics given = row_count;
    assert given = there, 'every contract has a reference';
end
$$;

-- A demonstration that was loaded by an earlier build collects on the accounts of the documentation.
insert into banking.own_account (region_id, iban, label)
select r.id, case r.id when 1 then 'LU280019400644750000' else 'LU120010001234567891' end, r.name
from kernel.region r where r.id in (1, 2) and exists (select from kernel.installation i where i.demonstration);
