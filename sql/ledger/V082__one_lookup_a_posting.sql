-- The triggers look each posting's entries up by the key, in a subquery that is never turned into a join: a planner that does not
-- know the table yet (fresh, just filled, before its first analysis) joined row by row, and a month took a minute.
create or replace function ledger.balanced() returns trigger
    language plpgsql
    as $$
declare
    offending record;
begin
    select e.posting_id, sum(e.amount) as total, count(*) as lines
    into offending
    from added e
    group by e.region_id, e.posting_id
    having sum(e.amount) <> 0 or count(*) < 2
    limit 1;
    if found then
        raise exception 'posting % does not balance: % in % entries', offending.posting_id, offending.total, offending.lines
            using errcode = 'check_violation', constraint = 'posting_balances';
    end if;
    perform 1
    from (select region_id, posting_id, count(*) as lines from added group by region_id, posting_id) a
    where a.lines <> (select count(*) from ledger.entry e where e.region_id = a.region_id and e.posting_id = a.posting_id)
    limit 1;
    if found then
        raise exception 'entries were added to a posting that already has some'
            using errcode = 'check_violation', constraint = 'posting_complete';
    end if;
    return null;
end
$$;

create or replace function ledger.whole() returns trigger
    language plpgsql
    as $$
declare
    bare uuid;
begin
    select a.id into bare
    from added a
    where (select e.line from ledger.entry e where e.region_id = a.region_id and e.posting_id = a.id limit 1) is null
    limit 1;
    if found then
        raise exception 'posting % came without entries', bare
            using errcode = 'check_violation', constraint = 'posting_whole';
    end if;
    return null;
end
$$;
