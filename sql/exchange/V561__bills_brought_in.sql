-- Bills of charges are brought in as the other sheets are, and taken back as they are while no account counts them.
alter table exchange.sheet drop constraint sheet_kind_check,
    add constraint sheet_kind_check check (kind in ('owner', 'dwelling', 'head-lease', 'household', 'occupancy', 'charge'));
alter table exchange.made drop constraint made_kind_check,
    add constraint made_kind_check check (kind in ('owner', 'dwelling', 'head-lease', 'household', 'occupancy', 'charge'));

-- A bill is written once; the one thing that may befall it is that it is withdrawn.
alter table charges.cost add column version integer not null generated always as (case when withdrawn_at is null then 0 else 1 end) stored;
grant delete on charges.cost to daach_app;
create trigger only_what_was_brought before delete on charges.cost
    for each row execute function exchange.only_what_was_brought('id');

create or replace function exchange.table_of(kind text) returns regclass
    language sql immutable
    return case kind when 'owner' then 'lease.owner' when 'head-lease' then 'lease.head_lease' when 'dwelling' then 'dwelling.dwelling'
        when 'household' then 'household.household' when 'occupancy' then 'occupancy.occupancy' when 'charge' then 'charges.cost' end::regclass;

create or replace function exchange.take_back(batch uuid) returns void
    language plpgsql
    as $$
declare
    of_kind text;
    near record;
    far record;
begin
    foreach of_kind in array array['charge', 'occupancy', 'head-lease', 'household', 'dwelling', 'owner'] loop
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
