-- The outer wall: every table carries its region, and a role that serves requests sees the region bound to its transaction.

create schema if not exists kernel;
grant usage on schema kernel to daach_app, daach_report;

create extension if not exists btree_gist with schema public;

-- The region bound to this transaction; null when nothing is bound, and then no row is seen.
create function kernel.region() returns integer
    language sql stable
    return nullif(current_setting('daach.region', true), '')::integer;

-- Raises the wall on a table that has a region_id. The owner passes: migrations would else touch nothing without an error.
-- The serving role gets just the named privileges.
create procedure kernel.wall(walled regclass, privileges text)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('alter table %s alter column region_id set default kernel.region()', walled);
    execute format('create policy region_wall on %s to daach_app, daach_report'
        ' using (region_id = kernel.region()) with check (region_id = kernel.region())', walled);
    execute format('create policy owner_passes on %s to daach_owner using (true) with check (true)', walled);
    execute format('grant %s on %s to daach_app', privileges, walled);
end
$$;
revoke all on procedure kernel.wall(regclass, text) from public;

-- Regions are shared by all: a number and a name, nothing of what is inside.
create table kernel.region (
    id integer primary key check (id > 0),
    name text not null
);

-- One row: what this installation is.
create table kernel.installation (
    only_one boolean primary key default true check (only_one),
    demonstration boolean not null,
    since timestamptz not null default now()
);
grant select on kernel.region, kernel.installation to daach_app;
