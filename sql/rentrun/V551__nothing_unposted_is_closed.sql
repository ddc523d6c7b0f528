-- A month that was prepared and not booked since is not closed: it is booked or taken back first, whoever prepared it.
create function rentrun.unposted(wanted_region integer, until_month date) returns setof date
    language sql stable
    begin atomic
        select distinct p.month
        from rentrun.preparation p
        where p.region_id = wanted_region and p.month <= until_month and p.withdrawn_at is null
          and not exists (select from rentrun.posting_request r where r.region_id = p.region_id and r.month = p.month
                          and (r.digest = p.digest or r.posted_at >= p.prepared_at))
        order by 1;
    end;

create function rentrun.nothing_unposted() returns trigger
    language plpgsql
    as $$
declare
    left_over date;
begin
    select u into left_over from rentrun.unposted(new.region_id, new.month) u
    where u > coalesce((select c.until from ledger.closed c where c.region_id = new.region_id), '-infinity') limit 1;
    if found then
        raise exception 'the month % is prepared and not booked', left_over using errcode = 'check_violation', constraint = 'closing_of_booked_months';
    end if;
    return new;
end
$$;
-- Before the ledger's own step, which moves the last closed day.
create trigger nothing_unposted before insert on ledger.closing
    for each row when (new.step = 'close') execute function rentrun.nothing_unposted();
