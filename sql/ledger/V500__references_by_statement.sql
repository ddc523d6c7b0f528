-- What the books refer to is looked up once a statement, over all its rows, and no longer row by row: most of a month's time went into
-- the latter. The rule is the same. A row that is referred to is there, in the same region, when the referring row comes; afterwards it
-- can neither go nor get another key, because what is booked stays (booked_stays, for every role), and a region with books stays too.
alter table ledger.posting drop constraint posting_region_id_fkey;
alter table ledger.posting drop constraint posting_region_id_reverses_fkey;
alter table ledger.entry drop constraint entry_region_id_posting_id_fkey;
alter table ledger.entry drop constraint entry_region_id_account_id_fkey;

-- Each look-up is a subquery that is never turned into a join: its time does not hang on what the planner believes of the sizes.
create function ledger.posting_refers() returns trigger
    language plpgsql
    as $$
declare
    missing text;
begin
    select a.region_id into missing from (select distinct region_id from added) a
    where (select r.id from kernel.region r where r.id = a.region_id) is null limit 1;
    if found then
        raise exception 'there is no region %', missing using errcode = 'foreign_key_violation', constraint = 'posting_of_region';
    end if;
    select a.reverses into missing from added a
    where a.reverses is not null
      and (select p.id from ledger.posting p where p.region_id = a.region_id and p.id = a.reverses) is null limit 1;
    if found then
        raise exception 'there is no posting % to reverse', missing using errcode = 'foreign_key_violation', constraint = 'posting_of_reversed';
    end if;
    return null;
end
$$;
create trigger refers after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.posting_refers();

create function ledger.entry_refers() returns trigger
    language plpgsql
    as $$
declare
    missing uuid;
begin
    select a.posting_id into missing from (select distinct region_id, posting_id from added) a
    where (select p.id from ledger.posting p where p.region_id = a.region_id and p.id = a.posting_id) is null limit 1;
    if found then
        raise exception 'there is no posting %', missing using errcode = 'foreign_key_violation', constraint = 'entry_of_posting';
    end if;
    select a.account_id into missing from (select distinct region_id, account_id from added) a
    where (select c.id from ledger.account c where c.region_id = a.region_id and c.id = a.account_id) is null limit 1;
    if found then
        raise exception 'there is no account %', missing using errcode = 'foreign_key_violation', constraint = 'entry_of_account';
    end if;
    return null;
end
$$;
create trigger refers after insert on ledger.entry
    referencing new table as added for each statement execute function ledger.entry_refers();

create function ledger.region_stays() returns trigger
    language plpgsql
    as $$
declare
    wanted integer;
begin
    select g.id into wanted from gone g
    where not exists (select from kernel.region r where r.id = g.id) and exists (select from ledger.posting p where p.region_id = g.id) limit 1;
    if found then
        raise exception 'region % has books', wanted using errcode = 'foreign_key_violation', constraint = 'posting_of_region';
    end if;
    return null;
end
$$;
create trigger books_stay after delete on kernel.region
    referencing old table as gone for each statement execute function ledger.region_stays();
create trigger books_keep_their_region after update on kernel.region
    referencing old table as gone for each statement execute function ledger.region_stays();

-- Three indexes less to be written for each posting: one serves causes and their beginnings, and only what is reversed is kept unique.
alter table ledger.posting drop constraint posting_cause_once;
drop index ledger.posting_by_cause_prefix;
create unique index posting_cause_once on ledger.posting (region_id, cause text_pattern_ops);
alter table ledger.posting drop constraint posting_reversed_once;
create unique index posting_reversed_once on ledger.posting (region_id, reverses) where reverses is not null;
