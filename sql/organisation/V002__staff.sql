create schema organisation;
grant usage on schema organisation to daach_app, daach_report;

create table organisation.organisation (
    region_id integer not null references kernel.region,
    id uuid not null,
    kind text not null check (kind in ('agency', 'office', 'syndicate', 'commune')),
    name text not null check (length(name) between 1 and 120),
    commune_code text,
    primary key (region_id, id)
);
call kernel.wall('organisation.organisation', 'select, insert, update');

create table organisation.staff (
    region_id integer not null,
    id uuid not null,
    organisation_id uuid not null,
    login text not null check (length(login) between 1 and 60),
    name text not null check (length(name) between 1 and 120),
    role text not null check (role in ('officer', 'manager', 'social', 'syndicate', 'commune', 'admin')),
    language text not null default 'fr' check (language in ('fr', 'de', 'lb', 'en')),
    disabled_at timestamptz,
    -- Signed in before this moment means signed out: set by sign-out, by a new password and when disabled.
    sessions_valid_after timestamptz not null default '-infinity',
    primary key (region_id, id),
    foreign key (region_id, organisation_id) references organisation.organisation
);
call kernel.wall('organisation.staff', 'select, insert, update');

-- How people prove who they are. A login does not tell its region, so these tables stand outside the wall;
-- no serving role can read them but through the functions below.
create table organisation.credential (
    login text primary key,
    region_id integer not null,
    staff_id uuid not null,
    password_hash text,
    foreign key (region_id, staff_id) references organisation.staff
);
create table organisation.token (
    token_hash bytea primary key,
    region_id integer not null,
    staff_id uuid not null,
    foreign key (region_id, staff_id) references organisation.staff
);
create table organisation.invitation (
    token_hash bytea primary key,
    region_id integer not null,
    staff_id uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    foreign key (region_id, staff_id) references organisation.staff
);

-- Binds region and person to this transaction and says who that is; no row when unknown or disabled.
create function organisation.enter(entered_region integer, entered_staff uuid)
    returns table (organisation_id uuid, kind text, organisation_name text, commune_code text, role text, name text,
                   language text, sessions_valid_after timestamptz)
    language plpgsql
    as $$
begin
    perform set_config('daach.region', entered_region::text, true),
            set_config('daach.staff', entered_staff::text, true);
    return query
        select o.id, o.kind, o.name, o.commune_code, s.role, s.name, s.language, s.sessions_valid_after
        from organisation.staff s
        join organisation.organisation o on o.region_id = s.region_id and o.id = s.organisation_id
        where s.region_id = entered_region and s.id = entered_staff and s.disabled_at is null;
end
$$;

create function organisation.credential_of(asked_login text)
    returns table (region_id integer, staff_id uuid, password_hash text)
    language sql stable security definer set search_path = ''
    begin atomic
        select c.region_id, c.staff_id, c.password_hash
        from organisation.credential c
        join organisation.staff s on s.region_id = c.region_id and s.id = c.staff_id
        where c.login = asked_login and s.disabled_at is null;
    end;

create function organisation.bearer_of(asked_hash bytea)
    returns table (region_id integer, staff_id uuid)
    language sql stable security definer set search_path = ''
    begin atomic
        select t.region_id, t.staff_id
        from organisation.token t
        join organisation.staff s on s.region_id = t.region_id and s.id = t.staff_id
        where t.token_hash = asked_hash and s.disabled_at is null;
    end;

-- A new hash for the same password, at the cost of today; the old one has to be named.
create function organisation.rehash(asked_login text, old_hash text, new_hash text) returns void
    language sql security definer set search_path = ''
    begin atomic
        update organisation.credential set password_hash = new_hash
        where login = asked_login and password_hash = old_hash;
    end;

-- A first password by a one-time link: works once, before it expires; false otherwise.
create function organisation.redeem(asked_hash bytea, new_hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
declare
    redeemed organisation.invitation;
begin
    update organisation.invitation set used_at = now()
    where token_hash = asked_hash and used_at is null and expires_at > now()
    returning * into redeemed;
    if redeemed.staff_id is null then
        return false;
    end if;
    update organisation.credential set password_hash = new_hash
    where region_id = redeemed.region_id and staff_id = redeemed.staff_id;
    update organisation.staff set sessions_valid_after = now()
    where region_id = redeemed.region_id and id = redeemed.staff_id;
    return true;
end
$$;

create function organisation.invited_login(asked_hash bytea) returns text
    language sql stable security definer set search_path = ''
    begin atomic
        select c.login from organisation.invitation i
        join organisation.credential c on c.region_id = i.region_id and c.staff_id = i.staff_id
        where i.token_hash = asked_hash and i.used_at is null and i.expires_at > now();
    end;

revoke all on all functions in schema organisation from public;
grant execute on all functions in schema organisation to daach_app;
