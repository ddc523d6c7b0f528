-- Months that are closed take nothing more. What concerns one of them and comes later applies to the same day as ever, and counts in the
-- first month that was open when it was booked: there stands this day; null where a posting counts on the day it applies to.
alter table ledger.posting add column counts_on date;
alter table ledger.posting add constraint posting_counts_later check (counts_on > applies_to and extract(day from counts_on) = 1);

-- The last closed day of a region; null where nothing is closed. One row a region, there from its beginning: who books holds it shared, who
-- closes or opens again holds it alone, so that no booking under way ends in a month that was closed meanwhile, however early it began.
create table ledger.closed (
    region_id integer primary key references kernel.region on update cascade on delete cascade,
    until date
);
call kernel.wall('ledger.closed', 'select');
insert into ledger.closed (region_id) select id from kernel.region;

create function ledger.opens_books() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
begin
    insert into ledger.closed (region_id) values (new.id);
    return null;
end
$$;
create trigger opens_books after insert on kernel.region for each row execute function ledger.opens_books();

-- Who closed what, who asked for it to be opened again and why, and who else agreed. A month is closed with all before it, and opened again
-- with all after it: what is closed has no holes.
create table ledger.closing (
    region_id integer not null references kernel.region,
    id uuid not null default uuidv7(),
    month date not null check (extract(day from month) = 1),
    step text not null check (step in ('close', 'ask', 'agree', 'refuse')),
    answers uuid,
    reason text check (length(reason) between 1 and 2000),
    done_by uuid not null,
    done_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    foreign key (region_id, answers) references ledger.closing (region_id, id),
    foreign key (region_id, done_by) references organisation.staff,
    constraint closing_says_why check ((step = 'ask') = (reason is not null)),
    constraint closing_answers check ((step in ('agree', 'refuse')) = (answers is not null))
);
create unique index closing_answered_once on ledger.closing (region_id, answers) where answers is not null;
call kernel.wall('ledger.closing', 'select, insert');
create trigger booked_stays before update or delete or truncate on ledger.closing
    for each statement execute function ledger.booked_stays();

-- The steps are the only way to close and to open: nobody but this function writes the last closed day.
create function ledger.closing_step() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
declare
    closed_until date;
    asked record;
begin
    -- The wall of the table is looked at after this function, which passes it.
    if kernel.region() is not null and new.region_id <> kernel.region() then
        raise exception 'another region closes its own months' using errcode = 'insufficient_privilege';
    end if;
    select c.until into closed_until from ledger.closed c where c.region_id = new.region_id for update;
    if not found then
        raise exception 'region % has no books', new.region_id using errcode = 'foreign_key_violation', constraint = 'closing_of_region';
    end if;
    if new.step = 'close' then
        if new.month <= closed_until then
            raise exception 'the month is closed already' using errcode = 'exclusion_violation', constraint = 'closing_of_open_month';
        end if;
        update ledger.closed c set until = (new.month + interval '1 month - 1 day')::date where c.region_id = new.region_id;
        return new;
    end if;
    if closed_until is null or new.month > closed_until then
        raise exception 'the month is open' using errcode = 'exclusion_violation', constraint = 'closing_of_closed_month';
    end if;
    if new.step = 'ask' then
        if exists (select from ledger.closing a where a.region_id = new.region_id and a.step = 'ask'
                   and not exists (select from ledger.closing d where d.region_id = a.region_id and d.answers = a.id)) then
            raise exception 'it was asked for already' using errcode = 'exclusion_violation', constraint = 'closing_asked_once';
        end if;
        return new;
    end if;
    select a.month, a.done_by, a.step into asked from ledger.closing a where a.region_id = new.region_id and a.id = new.answers;
    if asked.step is distinct from 'ask' or asked.month <> new.month then
        raise exception 'nobody asked for this' using errcode = 'check_violation', constraint = 'closing_was_asked';
    end if;
    if new.step = 'agree' then
        if asked.done_by = new.done_by then
            raise exception 'a month is opened again by two people' using errcode = 'check_violation', constraint = 'closing_two_people';
        end if;
        update ledger.closed c set until = new.month - 1 where c.region_id = new.region_id;
    end if;
    return new;
end
$$;
create trigger step before insert on ledger.closing for each row execute function ledger.closing_step();

-- By whatever way a posting comes: the day it counts on does not lie in a closed month, nor does a moment of booking that is not now.
create function ledger.stays_closed() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
declare
    regions integer;
    held integer;
    wrong uuid;
begin
    select count(distinct a.region_id) into regions from added a;
    select count(*) into held from (select c.until from ledger.closed c where c.region_id in (select a.region_id from added a)
        order by c.region_id for share) h;
    if held < regions then
        raise exception 'there is a region without books' using errcode = 'foreign_key_violation', constraint = 'posting_of_region';
    end if;
    if not exists (select from ledger.closed c where c.until is not null and c.region_id in (select a.region_id from added a)) then
        return null;
    end if;
    select a.id into wrong from added a join ledger.closed c on c.region_id = a.region_id
    where coalesce(a.counts_on, a.applies_to) <= c.until or (a.booked_at not between clock_timestamp() - interval '1 hour' and clock_timestamp() + interval '1 hour'
              and (a.booked_at at time zone 'Europe/Luxembourg')::date <= c.until)
    limit 1;
    if found then
        raise exception 'posting % lies in a closed month', wrong using errcode = 'exclusion_violation', constraint = 'posting_in_open_month';
    end if;
    return null;
end
$$;
create trigger stays_closed after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.stays_closed();

revoke all on function ledger.opens_books(), ledger.closing_step(), ledger.stays_closed() from public;
