create schema exchange;
grant usage on schema exchange to daach_app, daach_report;

-- A file that somebody brought in: first its columns are named, then it is checked, then what is good is kept, at last perhaps undone.
create table exchange.batch (
    region_id integer not null references kernel.region,
    id uuid not null,
    organisation_id uuid not null,
    staff_id uuid not null,
    staff_name text not null,
    file_name text not null check (length(file_name) between 1 and 200),
    state text not null check (state in ('mapping', 'checked', 'imported', 'undone')),
    brought_at timestamptz not null default clock_timestamp(),
    imported_at timestamptz,
    undone_at timestamptz,
    -- Rows without a fault in the last check.
    good integer not null default 0,
    -- The transaction that kept the rows: what was written by another hangs on them from outside.
    written_by xid8,
    primary key (region_id, id),
    foreign key (region_id, staff_id) references organisation.staff,
    check ((imported_at is null) = (written_by is null))
);
create index batch_by_time on exchange.batch (region_id, organisation_id, brought_at desc);
call kernel.wall('exchange.batch', 'select, insert, update, delete');

-- A sheet of the file: what it holds, and which of its columns is what.
create table exchange.sheet (
    region_id integer not null,
    batch_id uuid not null,
    position integer not null,
    name text not null check (length(name) between 1 and 200),
    kind text check (kind in ('owner', 'dwelling', 'head-lease', 'household', 'occupancy')),
    headings jsonb not null,
    -- Field to index of the column.
    mapping jsonb not null default '{}',
    primary key (region_id, batch_id, position),
    foreign key (region_id, batch_id) references exchange.batch on delete cascade
);
call kernel.wall('exchange.sheet', 'select, insert, update, delete');

-- The rows as they were read, kept for thirty days and no longer than the batch can be undone.
create table exchange.line (
    region_id integer not null,
    batch_id uuid not null,
    sheet integer not null,
    number integer not null check (number > 0),
    cells jsonb not null,
    left_out boolean not null default false,
    primary key (region_id, batch_id, sheet, number),
    foreign key (region_id, batch_id, sheet) references exchange.sheet on delete cascade
);
call kernel.wall('exchange.line', 'select, insert, update, delete');

-- What the last check found.
create table exchange.finding (
    region_id integer not null,
    batch_id uuid not null,
    position integer not null,
    sheet integer not null,
    number integer not null,
    -- Index of the column; null where the field has none.
    cell integer,
    field text,
    severity text not null check (severity in ('fault', 'warning')),
    sentence jsonb not null,
    primary key (region_id, batch_id, position),
    foreign key (region_id, batch_id, sheet) references exchange.sheet on delete cascade
);
create index finding_by_row on exchange.finding (region_id, batch_id, sheet, number);
call kernel.wall('exchange.finding', 'select, insert, delete');

-- What became of rows.
create table exchange.made (
    region_id integer not null,
    batch_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('owner', 'dwelling', 'head-lease', 'household', 'occupancy')),
    sheet integer not null,
    number integer not null,
    version integer not null,
    -- The household that a contract marked as housed, and where it stood before; null where it came in by the same batch.
    household_id uuid,
    household_status text,
    primary key (region_id, id),
    foreign key (region_id, batch_id, sheet) references exchange.sheet on delete cascade
);
create index made_by_batch on exchange.made (region_id, batch_id, kind);
call kernel.wall('exchange.made', 'select, insert, delete');

-- What an organisation called its columns before.
create table exchange.heading (
    region_id integer not null references kernel.region,
    organisation_id uuid not null,
    kind text not null,
    heading text not null check (length(heading) between 1 and 200),
    field text not null,
    primary key (region_id, organisation_id, kind, heading)
);
call kernel.wall('exchange.heading', 'select, insert, update');

-- What an import has brought can be taken back; nothing else of these tables can be deleted.
create function exchange.only_what_was_brought() returns trigger
    language plpgsql
    as $$
begin
    if not exists (select from exchange.made m where m.region_id = old.region_id
            and m.id = (to_jsonb(old) ->> tg_argv[0])::uuid) then
        raise exception 'only what an import has brought can be deleted' using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;
grant delete on lease.owner, lease.head_lease, household.household, occupancy.occupancy, occupancy.assessment to daach_app;
create trigger only_what_was_brought before delete on lease.owner
    for each row execute function exchange.only_what_was_brought('id');
create trigger only_what_was_brought before delete on lease.head_lease
    for each row execute function exchange.only_what_was_brought('id');
create trigger only_what_was_brought before delete on household.household
    for each row execute function exchange.only_what_was_brought('id');
create trigger only_what_was_brought before delete on occupancy.occupancy
    for each row execute function exchange.only_what_was_brought('id');
create trigger only_what_was_brought before delete on occupancy.assessment
    for each row execute function exchange.only_what_was_brought('occupancy_id');

create function exchange.table_of(kind text) returns regclass
    language sql immutable
    return case kind when 'owner' then 'lease.owner' when 'head-lease' then 'lease.head_lease' when 'dwelling' then 'dwelling.dwelling'
        when 'household' then 'household.household' when 'occupancy' then 'occupancy.occupancy' end::regclass;

-- The tables that refer to a table, with the condition that joins child c to parent p (and p to q, one step further up).
create function exchange.referring(target regclass) returns table (child regclass, joined text, joined_above text)
    language sql stable
    as $$
    select f.conrelid::regclass,
        string_agg(format('c.%I = p.%I', mine.attname, theirs.attname), ' and ' order by k.n),
        string_agg(format('p.%I = q.%I', mine.attname, theirs.attname), ' and ' order by k.n)
    from pg_constraint f
    cross join lateral unnest(f.conkey, f.confkey) with ordinality k(own, other, n)
    join pg_attribute mine on mine.attrelid = f.conrelid and mine.attnum = k.own
    join pg_attribute theirs on theirs.attrelid = f.confrelid and theirs.attnum = k.other
    where f.contype = 'f' and f.confrelid = target and f.conrelid <> target
    group by f.oid, f.conrelid
$$;

-- What hangs on the things that a batch has made, though it did not come with them: rows that refer to them or to their parts and
-- were written by another transaction; rows that name them without a reference; and things changed since ('changed').
create function exchange.hanging(batch uuid, written_by xid8) returns table (kind text, made uuid, what text)
    language plpgsql stable
    as $$
declare
    of_kind text;
    near record;
    far record;
    loose record;
begin
    for of_kind in select distinct m.kind from exchange.made m where m.batch_id = batch loop
        return query execute format('select %1$L::text, m.id, ''changed''::text from exchange.made m join %2$s p on p.region_id = m.region_id'
            ' and p.id = m.id where m.batch_id = $1 and m.kind = %1$L and p.version <> m.version',
            of_kind, exchange.table_of(of_kind)) using batch;
        for near in select * from exchange.referring(exchange.table_of(of_kind)) loop
            continue when not has_table_privilege(near.child, 'select');
            return query execute format('select distinct %1$L::text, m.id, %2$L::text from exchange.made m join %3$s p on p.region_id = m.region_id'
                ' and p.id = m.id join %2$s c on %4$s where m.batch_id = $1 and m.kind = %1$L and c.xmin::text <> ($2::text::numeric %% 4294967296)::text',
                of_kind, near.child, exchange.table_of(of_kind), near.joined) using batch, written_by;
            for far in select * from exchange.referring(near.child) loop
                continue when not has_table_privilege(far.child, 'select');
                return query execute format('select distinct %1$L::text, m.id, %2$L::text from exchange.made m join %3$s q on q.region_id = m.region_id'
                    ' and q.id = m.id join %4$s p on %5$s join %2$s c on %6$s where m.batch_id = $1 and m.kind = %1$L'
                    ' and c.xmin::text <> ($2::text::numeric %% 4294967296)::text',
                    of_kind, far.child, exchange.table_of(of_kind), near.child, near.joined_above, far.joined) using batch, written_by;
            end loop;
        end loop;
    end loop;
    for loose in
        select c.oid::regclass as tab, a.attname as col
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and n.nspname not in ('exchange', 'journal', 'pg_catalog', 'information_schema')
            and a.attname in ('subject_id', 'subject', 'household_id', 'dwelling_id', 'owner_id', 'head_lease_id', 'occupancy_id')
            and a.atttypid in ('uuid'::regtype, 'text'::regtype) and has_table_privilege(c.oid, 'select')
            and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey))
    loop
        return query execute format('select distinct m.kind, m.id, %1$L::text from exchange.made m join %1$s c on c.%2$I::text = m.id::text'
            ' where m.batch_id = $1', loose.tab, loose.col) using batch;
    end loop;
end
$$;

-- Deletes what a batch has made, with its parts; what hangs on it from outside makes the whole fail.
create function exchange.take_back(batch uuid) returns void
    language plpgsql
    as $$
declare
    of_kind text;
    near record;
    far record;
begin
    foreach of_kind in array array['occupancy', 'head-lease', 'household', 'dwelling', 'owner'] loop
        continue when not exists (select from exchange.made m where m.batch_id = batch and m.kind = of_kind);
        for near in select * from exchange.referring(exchange.table_of(of_kind)) loop
            continue when not has_table_privilege(near.child, 'delete');
            for far in select * from exchange.referring(near.child) loop
                continue when not has_table_privilege(far.child, 'delete');
                execute format('delete from %s c using %s p, %s q, exchange.made m where %s and %s and q.region_id = m.region_id and q.id = m.id'
                    ' and m.batch_id = $1 and m.kind = $2', far.child, near.child, exchange.table_of(of_kind), far.joined, near.joined_above)
                    using batch, of_kind;
            end loop;
            execute format('delete from %s c using %s p, exchange.made m where %s and p.region_id = m.region_id and p.id = m.id'
                ' and m.batch_id = $1 and m.kind = $2', near.child, exchange.table_of(of_kind), near.joined) using batch, of_kind;
        end loop;
        execute format('delete from %s p using exchange.made m where p.region_id = m.region_id and p.id = m.id and m.batch_id = $1 and m.kind = $2',
            exchange.table_of(of_kind)) using batch, of_kind;
    end loop;
end
$$;
revoke all on function exchange.take_back(uuid), exchange.hanging(uuid, xid8), exchange.referring(regclass), exchange.table_of(text) from public;
grant execute on function exchange.take_back(uuid), exchange.hanging(uuid, xid8), exchange.referring(regclass), exchange.table_of(text) to daach_app;
