-- Accounts: how often somebody may try, from which browsers they are known, and the second proof beside the password.

-- Tries at a door, by what is tried: a login, a known browser, an address. Outside the wall, as the credentials are.
create table organisation.attempt (
    door text primary key check (length(door) between 1 and 200),
    window_began timestamptz not null,
    tries integer not null,
    failed_in_a_row integer not null,
    failed_at timestamptz
);

-- Browsers from which somebody has signed in before: a stranger who guesses elsewhere does not shut these out.
create table organisation.device (
    token_hash bytea primary key,
    region_id integer not null,
    staff_id uuid not null,
    since timestamptz not null default now(),
    foreign key (region_id, staff_id) references organisation.staff
);

-- Lets a try through, at most ten in a quarter of an hour, each after a longer wait than the one before, none after a hundred failures in a
-- row. Counted before the password is looked at, so that tries at the same moment count too.
create function organisation.admit_try(asked_login text, asked_device bytea, asked_source text) returns text
    language plpgsql security definer set search_path = ''
    as $$
declare
    asked_door text := 'login:' || left(asked_login, 60);
    row_now organisation.attempt;
begin
    if exists (select from organisation.device d
            join organisation.credential c on c.region_id = d.region_id and c.staff_id = d.staff_id
            where d.token_hash = asked_device and c.login = asked_login) then
        asked_door := 'device:' || encode(asked_device, 'hex');
    elsif exists (select from organisation.attempt where door = 'source:' || left(asked_source, 60)
            and window_began > clock_timestamp() - interval '15 minutes' and tries >= 200) then
        return null;
    end if;
    insert into organisation.attempt values (asked_door, clock_timestamp(), 0, 0, null) on conflict do nothing;
    select * into row_now from organisation.attempt where door = asked_door for update;
    if row_now.window_began < clock_timestamp() - interval '15 minutes' then
        row_now.window_began := clock_timestamp();
        row_now.tries := 0;
    end if;
    if row_now.failed_in_a_row >= 100 or row_now.tries >= 10
            or row_now.failed_in_a_row >= 4 and row_now.failed_at > clock_timestamp() - least(power(2, row_now.failed_in_a_row - 4), 60) * interval '1 second' then
        return null;
    end if;
    update organisation.attempt set window_began = row_now.window_began, tries = row_now.tries + 1 where door = asked_door;
    return asked_door;
end
$$;

-- What came of a try that was let through.
create function organisation.note_try(tried_door text, went_well boolean, asked_source text) returns void
    language plpgsql security definer set search_path = ''
    as $$
begin
    if went_well then
        update organisation.attempt set tries = greatest(tries - 1, 0), failed_in_a_row = 0, failed_at = null where door = tried_door;
    else
        update organisation.attempt set failed_in_a_row = failed_in_a_row + 1, failed_at = clock_timestamp() where door = tried_door;
        insert into organisation.attempt as a values ('source:' || left(asked_source, 60), clock_timestamp(), 1, 0, null)
        on conflict (door) do update set
            tries = case when a.window_began < clock_timestamp() - interval '15 minutes' then 1 else a.tries + 1 end,
            window_began = case when a.window_began < clock_timestamp() - interval '15 minutes' then clock_timestamp() else a.window_began end;
    end if;
    -- What nobody has tried for a day says nothing any more, unless it is shut until an administrator opens it.
    delete from organisation.attempt where window_began < clock_timestamp() - interval '1 day' and failed_in_a_row < 100;
end
$$;

create function organisation.remember_device(new_device bytea, known_login text) returns void
    language sql security definer set search_path = ''
    begin atomic
        insert into organisation.device (token_hash, region_id, staff_id)
        select new_device, c.region_id, c.staff_id from organisation.credential c where c.login = known_login
        on conflict do nothing;
    end;

-- Accounts of the region that is bound, for who administers them: the guard asks for the permission before.

-- A new person gets a login without a password; the one-time link follows.
create function organisation.add_login(new_login text, of_staff uuid) returns void
    language sql security definer set search_path = ''
    begin atomic
        insert into organisation.credential (login, region_id, staff_id, password_hash)
        select new_login, s.region_id, s.id, null from organisation.staff s
        where s.region_id = kernel.region() and s.id = of_staff;
    end;

create function organisation.login_taken(asked_login text) returns boolean
    language sql stable security definer set search_path = ''
    begin atomic
        select exists (select from organisation.credential where login = asked_login);
    end;

-- A one-time link in place of all earlier ones; also opens an account that was shut by too many failures.
create function organisation.invite(link_hash bytea, of_staff uuid, lasts interval) returns void
    language plpgsql security definer set search_path = ''
    as $$
begin
    update organisation.invitation set used_at = now()
    where region_id = kernel.region() and staff_id = of_staff and used_at is null;
    insert into organisation.invitation (token_hash, region_id, staff_id, expires_at)
    select link_hash, s.region_id, s.id, now() + lasts from organisation.staff s
    where s.region_id = kernel.region() and s.id = of_staff;
    delete from organisation.attempt a using organisation.credential c
    where c.region_id = kernel.region() and c.staff_id = of_staff and a.door = 'login:' || left(c.login, 60);
end
$$;

-- Whether each person of the region has a password yet.
create function organisation.passwords_set() returns table (staff_id uuid, has_password boolean)
    language sql stable security definer set search_path = ''
    begin atomic
        select c.staff_id, c.password_hash is not null from organisation.credential c where c.region_id = kernel.region();
    end;

-- One's own password: the hash that is there, to compare with, and the new one in its place.
create function organisation.my_hash() returns text
    language sql stable security definer set search_path = ''
    begin atomic
        select c.password_hash from organisation.credential c
        where c.region_id = kernel.region() and c.staff_id = current_setting('daach.staff')::uuid;
    end;

create function organisation.change_my_hash(old_hash text, new_hash text) returns void
    language sql security definer set search_path = ''
    begin atomic
        update organisation.credential set password_hash = new_hash
        where region_id = kernel.region() and staff_id = current_setting('daach.staff')::uuid and password_hash = old_hash;
    end;

-- The second proof: the secret that a phone turns into a code every thirty seconds, sealed; each step is taken once.
create table organisation.second_factor (
    region_id integer not null,
    staff_id uuid not null,
    secret bytea not null,
    confirmed_at timestamptz,
    last_step bigint,
    tries integer not null default 0,
    tries_began timestamptz not null default now(),
    primary key (region_id, staff_id),
    foreign key (region_id, staff_id) references organisation.staff
);
call kernel.wall('organisation.second_factor', 'select, insert, update, delete');

-- Codes on paper for who has lost the phone; each opens once.
create table organisation.recovery_code (
    region_id integer not null,
    staff_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (region_id, staff_id, code_hash),
    foreign key (region_id, staff_id) references organisation.staff
);
call kernel.wall('organisation.recovery_code', 'select, insert, update, delete');

-- What was new when somebody last looked.
alter table organisation.staff add column news_seen_until date;

revoke all on all functions in schema organisation from public;
grant execute on all functions in schema organisation to daach_app;
