create schema scheme;
grant usage on schema scheme to daach_app, daach_report;

-- A version of one of the schemes as the agency has set it: drafted by one person, activated by another one, and then unchanged. Where
-- there is none for a day, the scheme as delivered answers.
create table scheme.version (
    region_id integer not null references kernel.region,
    id uuid not null,
    version integer not null default 1,
    scheme text not null check (scheme in ('loyer-abordable', 'ais', 'hauscare', 'betreit-wunnen', 'neien-ufank')),
    -- Counts the versions of the scheme from 1.
    number integer not null check (number > 0),
    starts_on date not null check (extract(day from starts_on) = 1),
    state text not null check (state in ('draft', 'active', 'discarded')),
    -- The organisation's own regulation that the figures stand in.
    basis text not null check (length(basis) between 1 and 200),
    note text check (length(note) between 1 and 2000),
    drafted_by uuid not null,
    drafted_by_name text not null,
    drafted_at timestamptz not null default clock_timestamp(),
    activated_by uuid,
    activated_by_name text,
    activated_at timestamptz,
    primary key (region_id, id),
    constraint scheme_version_numbered_once unique (region_id, scheme, number),
    foreign key (region_id, drafted_by) references organisation.staff,
    foreign key (region_id, activated_by) references organisation.staff,
    constraint activated_by_somebody check ((state = 'active') = (activated_by is not null)
        and num_nulls(activated_by, activated_by_name, activated_at) in (0, 3)),
    constraint activated_by_another check (activated_by is null or activated_by <> drafted_by)
);
create unique index one_scheme_version_a_day on scheme.version (region_id, scheme, starts_on) where state = 'active';
call kernel.wall('scheme.version', 'select, insert, update');

-- The figures of a version, of the shape that the law's figures have.
create table scheme.term (
    region_id integer not null,
    version_id uuid not null,
    position integer not null,
    key text not null check (key ~ '^[a-z][A-Za-z0-9.-]{1,79}$'),
    value numeric(12, 2) not null,
    primary key (region_id, version_id, key),
    constraint scheme_term_in_order unique (region_id, version_id, position),
    foreign key (region_id, version_id) references scheme.version
);
call kernel.wall('scheme.term', 'select, insert, delete');

-- What was activated stays as it is: amounts that were charged refer to it.
create function scheme.only_drafts_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_table_name = 'version' then
        if old.state <> 'draft' then
            raise exception 'only a draft can be changed' using errcode = 'insufficient_privilege';
        end if;
    elsif (select v.state from scheme.version v where v.region_id = coalesce(new.region_id, old.region_id)
            and v.id = coalesce(new.version_id, old.version_id)) <> 'draft' then
        raise exception 'only a draft can be changed' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end
$$;
create trigger only_drafts_change before update on scheme.version for each row execute function scheme.only_drafts_change();
create trigger only_drafts_change before insert or delete on scheme.term for each row execute function scheme.only_drafts_change();
