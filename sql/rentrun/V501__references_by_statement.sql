-- As in the ledger: what a line refers to is looked up once a statement. A posting never goes; a line may be written anew by its owner,
-- and is looked at again then.
alter table rentrun.line drop constraint line_region_id_fkey;
alter table rentrun.line drop constraint line_region_id_posting_id_fkey;

create function rentrun.line_refers() returns trigger
    language plpgsql
    as $$
declare
    missing text;
begin
    select a.region_id into missing from (select distinct region_id from added) a
    where (select r.id from kernel.region r where r.id = a.region_id) is null limit 1;
    if found then
        raise exception 'there is no region %', missing using errcode = 'foreign_key_violation', constraint = 'line_of_region';
    end if;
    select a.posting_id into missing from added a
    where a.posting_id is not null
      and (select p.id from ledger.posting p where p.region_id = a.region_id and p.id = a.posting_id) is null limit 1;
    if found then
        raise exception 'there is no posting %', missing using errcode = 'foreign_key_violation', constraint = 'line_of_posting';
    end if;
    return null;
end
$$;
create trigger refers after insert on rentrun.line
    referencing new table as added for each statement execute function rentrun.line_refers();
create trigger still_refers after update on rentrun.line
    referencing new table as added for each statement execute function rentrun.line_refers();

create function rentrun.region_stays() returns trigger
    language plpgsql
    as $$
declare
    wanted integer;
begin
    select g.id into wanted from gone g
    where not exists (select from kernel.region r where r.id = g.id) and exists (select from rentrun.line l where l.region_id = g.id) limit 1;
    if found then
        raise exception 'region % has booked months', wanted using errcode = 'foreign_key_violation', constraint = 'line_of_region';
    end if;
    return null;
end
$$;
create trigger months_stay after delete on kernel.region
    referencing old table as gone for each statement execute function rentrun.region_stays();
create trigger months_keep_their_region after update on kernel.region
    referencing old table as gone for each statement execute function rentrun.region_stays();
