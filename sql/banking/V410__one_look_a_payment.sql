-- One lookup a payment for both questions: whether the shares go its way, and whether together they stay within it.
create or replace function banking.within_movement() returns trigger language plpgsql as $$
begin
    perform 1
    from (select distinct region_id, movement_id from added) a
    where (select bool_or(sign(t.amount) <> sign(m.amount))
                  or coalesce(abs(sum(t.amount) filter (where (select p.id from ledger.posting p
                          where p.region_id = t.region_id and p.reverses = t.posting_id) is null)), 0) > max(abs(m.amount))
           from banking.match t, banking.movement m
           where t.region_id = a.region_id and t.movement_id = a.movement_id and m.region_id = a.region_id and m.id = a.movement_id)
    limit 1;
    if found then
        raise exception 'more is matched than was paid' using errcode = 'check_violation', constraint = 'match_within_movement';
    end if;
    return null;
end
$$;
