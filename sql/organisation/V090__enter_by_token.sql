-- Who acts, in one call a transaction: a program's token is asked again here, so that a withdrawn one opens nothing, whatever
-- the door still remembers; the region's name comes along, as every page shows it.
drop function organisation.enter(integer, uuid);

-- Binds region and person to this transaction and says who that is; no row when unknown, disabled, or not whose token it is.
create function organisation.enter(entered_region integer, entered_staff uuid, shown_token bytea default null)
    returns table (organisation_id uuid, kind text, organisation_name text, commune_code text, role text, name text,
                   language text, sessions_valid_after timestamptz, region_name text)
    language plpgsql
    as $$
begin
    if shown_token is not null and not exists (
            select from organisation.bearer_of(shown_token) b
            where b.region_id = entered_region and b.staff_id = entered_staff) then
        return;
    end if;
    perform set_config('daach.region', entered_region::text, true),
            set_config('daach.staff', entered_staff::text, true);
    return query
        select o.id, o.kind, o.name, o.commune_code, s.role, s.name, s.language, s.sessions_valid_after, r.name
        from organisation.staff s
        join organisation.organisation o on o.region_id = s.region_id and o.id = s.organisation_id
        join kernel.region r on r.id = s.region_id
        where s.region_id = entered_region and s.id = entered_staff and s.disabled_at is null;
end
$$;
revoke all on function organisation.enter(integer, uuid, bytea) from public;
grant execute on function organisation.enter(integer, uuid, bytea) to daach_app;
