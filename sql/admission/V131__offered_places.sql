-- An offered place is free, and an offered place is given to nobody else. Both sides look at the other's rows after they have locked
-- the place, so that two people who act at once see each other.
create function admission.offered_place_is_free() returns trigger
    language plpgsql
    as $$
begin
    if new.closed_on is not null then
        return new;
    end if;
    perform from dwelling.place p where p.region_id = new.region_id and p.id = new.place_id for update;
    if exists (select from occupancy.occupancy o where o.region_id = new.region_id and o.place_id = new.place_id
               and (upper(o.period) is null or upper(o.period) > new.starts_on)) then
        raise exception 'the place is taken' using errcode = '23P01', constraint = 'offered_place_is_free';
    end if;
    return new;
end
$$;
create trigger offered_place_is_free before insert on admission.offer
    for each row execute function admission.offered_place_is_free();

create function admission.promised_place_is_kept() returns trigger
    language plpgsql
    as $$
begin
    perform from dwelling.place p where p.region_id = new.region_id and p.id = new.place_id for update;
    if exists (select from admission.offer f
               join admission.application a on a.region_id = f.region_id and a.id = f.application_id
               where f.region_id = new.region_id and f.place_id = new.place_id and f.closed_on is null
                 and a.household_id <> new.household_id
                 and (upper(new.period) is null or upper(new.period) > f.starts_on)) then
        raise exception 'the place is promised' using errcode = '23P01', constraint = 'promised_place_is_kept';
    end if;
    return new;
end
$$;
create trigger promised_place_is_kept before insert on occupancy.occupancy
    for each row execute function admission.promised_place_is_kept();
