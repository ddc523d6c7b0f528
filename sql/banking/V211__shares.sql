-- One payment may be for several households: a match books a share of it, and none of the shares together goes beyond the payment.
alter table banking.match add column amount numeric(12, 2);
do $$
declare
    there bigint := (select count(*) from banking.match);
    given bigint;
begin
    update banking.match t set amount = m.amount from banking.movement m where m.region_id = t.region_id and m.id = t.movement_id;
    get diagnostics given = row_count;
    assert given = there, 'every match has its amount';
end
$$;
alter table banking.match alter column amount set not null, add constraint match_of_something check (amount <> 0);

-- Looked up payment by payment, never joined: a planner that does not know the tables yet would join row by row.
create function banking.within_movement() returns trigger language plpgsql as $$
begin
    perform 1
    from (select distinct region_id, movement_id from added) a
    where (select abs(m.amount) from banking.movement m where m.region_id = a.region_id and m.id = a.movement_id)
          < (select abs(sum(t.amount)) from banking.match t where t.region_id = a.region_id and t.movement_id = a.movement_id
             and not exists (select from ledger.posting p where p.region_id = t.region_id and p.reverses = t.posting_id))
       or exists (select from banking.match t where t.region_id = a.region_id and t.movement_id = a.movement_id
                  and sign(t.amount) <> (select sign(m.amount) from banking.movement m where m.region_id = a.region_id and m.id = a.movement_id))
    limit 1;
    if found then
        raise exception 'more is matched than was paid' using errcode = 'check_violation', constraint = 'match_within_movement';
    end if;
    return null;
end
$$;
create trigger within_movement after insert on banking.match
    referencing new table as added for each statement execute function banking.within_movement();
