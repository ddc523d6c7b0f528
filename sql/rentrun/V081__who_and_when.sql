-- Who lives where over a month and who prepared it last are asked for by month.
create index preparation_by_month on rentrun.preparation (region_id, month, prepared_at);

-- Nobody books what they prepared themselves: the pages say so first, this is the second net.
create function rentrun.two_people() returns trigger
    language plpgsql
    as $$
begin
    if exists (select 1 from rentrun.preparation p
               where p.region_id = new.region_id and p.month = new.month and p.digest = new.digest
                 and p.prepared_by = new.posted_by) then
        raise exception 'a month is booked by somebody else than who prepared it'
            using errcode = 'check_violation', constraint = 'posting_request_two_people';
    end if;
    return new;
end
$$;
create trigger two_people before insert on rentrun.posting_request
    for each row execute function rentrun.two_people();
