-- What the bank's lines refer to is looked up once a statement, as in the books: a file of 100,000 lines asked half a million times,
-- row by row, whether things are there that came with it. The rule is the same on both sides. What refers finds its row, in the same
-- region, when it comes; what is referred to takes its lines with it (a parked statement that is dropped), or stays (a matched movement).
alter table banking.entry drop constraint entry_region_id_account_id_fkey, drop constraint entry_region_id_statement_id_fkey;
alter table banking.movement drop constraint movement_region_id_entry_id_fkey;
alter table banking.match drop constraint match_region_id_movement_id_fkey, drop constraint match_region_id_posting_id_fkey;

-- A line stands on the account of its statement, which is one of ours by a key of the statement.
create function banking.entry_refers() returns trigger
    language plpgsql
    as $$
declare
    missing uuid;
begin
    select a.statement_id into missing from (select distinct region_id, statement_id, account_id from added) a
    where (select s.id from banking.statement s where s.region_id = a.region_id and s.id = a.statement_id and s.account_id = a.account_id) is null limit 1;
    if found then
        raise exception 'there is no statement % of this account', missing using errcode = 'foreign_key_violation', constraint = 'entry_of_statement';
    end if;
    return null;
end
$$;
create trigger refers after insert on banking.entry
    referencing new table as added for each statement execute function banking.entry_refers();
create trigger refers_still after update on banking.entry
    referencing new table as added for each statement execute function banking.entry_refers();

create function banking.movement_refers() returns trigger
    language plpgsql
    as $$
declare
    missing uuid;
begin
    select a.entry_id into missing from (select distinct region_id, entry_id from added) a
    where (select e.id from banking.entry e where e.region_id = a.region_id and e.id = a.entry_id) is null limit 1;
    if found then
        raise exception 'there is no line %', missing using errcode = 'foreign_key_violation', constraint = 'movement_of_entry';
    end if;
    return null;
end
$$;
create trigger refers after insert on banking.movement
    referencing new table as added for each statement execute function banking.movement_refers();
create trigger refers_still after update on banking.movement
    referencing new table as added for each statement execute function banking.movement_refers();

-- One look-up a movement for three questions: whether it is there, whether the shares go its way, whether together they stay within it.
create or replace function banking.within_movement() returns trigger
    language plpgsql
    as $$
declare
    missing uuid;
    fault text;
begin
    select x.fault into fault
    from (select (select case when count(*) = 0 then 'missing'
                              when bool_or(sign(t.amount) <> sign(m.amount))
                                   or coalesce(abs(sum(t.amount) filter (where (select p.id from ledger.posting p
                                          where p.region_id = t.region_id and p.reverses = t.posting_id) is null)), 0) > max(abs(m.amount)) then 'more' end
                  from banking.match t, banking.movement m
                  where t.region_id = a.region_id and t.movement_id = a.movement_id and m.region_id = a.region_id and m.id = a.movement_id) as fault
          from (select distinct region_id, movement_id from added) a) x
    where x.fault is not null
    limit 1;
    if fault = 'missing' then
        raise exception 'there is no such movement' using errcode = 'foreign_key_violation', constraint = 'match_of_movement';
    end if;
    if fault = 'more' then
        raise exception 'more is matched than was paid' using errcode = 'check_violation', constraint = 'match_within_movement';
    end if;
    select a.posting_id into missing from added a
    where (select p.id from ledger.posting p where p.region_id = a.region_id and p.id = a.posting_id) is null limit 1;
    if found then
        raise exception 'there is no posting %', missing using errcode = 'foreign_key_violation', constraint = 'match_of_posting';
    end if;
    return null;
end
$$;
create trigger within_movement_still after update on banking.match
    referencing new table as added for each statement execute function banking.within_movement();

create function banking.statement_goes() returns trigger
    language plpgsql
    as $$
begin
    delete from banking.entry e using gone g where e.region_id = g.region_id and e.statement_id = g.id;
    return null;
end
$$;
create trigger takes_its_lines after delete on banking.statement
    referencing old table as gone for each statement execute function banking.statement_goes();

create function banking.entry_goes() returns trigger
    language plpgsql
    as $$
begin
    delete from banking.movement m using gone g where m.region_id = g.region_id and m.entry_id = g.id;
    return null;
end
$$;
create trigger takes_its_movements after delete on banking.entry
    referencing old table as gone for each statement execute function banking.entry_goes();

create function banking.movement_goes() returns trigger
    language plpgsql
    as $$
declare
    wanted uuid;
begin
    select g.id into wanted from gone g
    where exists (select from banking.match t where t.region_id = g.region_id and t.movement_id = g.id)
      and not exists (select from banking.movement m where m.region_id = g.region_id and m.id = g.id) limit 1;
    if found then
        raise exception 'movement % is matched', wanted using errcode = 'foreign_key_violation', constraint = 'match_of_movement';
    end if;
    return null;
end
$$;
create trigger stays_when_matched after delete on banking.movement
    referencing old table as gone for each statement execute function banking.movement_goes();

-- By what others refer to a row, it is called for ever; and none of the tables is emptied at once. Asked afterwards: the wall comes first.
create function banking.names_stay() returns trigger
    language plpgsql
    as $$
begin
    if (old.region_id, old.id) is distinct from (new.region_id, new.id) then
        raise exception '% is referred to', tg_table_name using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create function banking.none_at_once() returns trigger
    language plpgsql
    as $$
begin
    raise exception '% is referred to', tg_table_name using errcode = 'foreign_key_violation';
end
$$;
create trigger names_stay after update of region_id, id on banking.statement for each row execute function banking.names_stay();
create trigger names_stay after update of region_id, id on banking.entry for each row execute function banking.names_stay();
create trigger names_stay after update of region_id, id on banking.movement for each row execute function banking.names_stay();
create trigger none_at_once before truncate on banking.statement for each statement execute function banking.none_at_once();
create trigger none_at_once before truncate on banking.entry for each statement execute function banking.none_at_once();
create trigger none_at_once before truncate on banking.movement for each statement execute function banking.none_at_once();
-- A statement's account can not be another one later: its lines stand on it.
create function banking.account_stays() returns trigger
    language plpgsql
    as $$
begin
    if old.account_id <> new.account_id then
        raise exception 'the statement has lines of its account' using errcode = 'foreign_key_violation', constraint = 'entry_of_statement';
    end if;
    return null;
end
$$;
create trigger account_stays after update of account_id on banking.statement for each row execute function banking.account_stays();
