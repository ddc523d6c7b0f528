-- As arrears.open_months, of one household: found by the code of its account, so that a file does not read the books of everybody.
create function arrears.open_months_of(household uuid, until_day date) returns table (household_id uuid, asked_on date, asked numeric, open numeric)
    language sql stable as $$
    with line as (
        select p.applies_to, p.cause, e.amount
        from ledger.account a
        join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
        join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
        where a.code = 'receivable/household/' || household and p.applies_to <= until_day and p.reverses is null
          and not exists (select from ledger.posting u where u.region_id = p.region_id and u.reverses = p.id)),
    asked as (
        select l.applies_to, sum(l.amount) as amount, sum(sum(l.amount)) over (order by l.applies_to) as upto
        from line l where l.cause like 'rentrun/%' group by l.applies_to),
    paid as (select coalesce(-sum(l.amount), 0) as amount from line l where l.cause not like 'rentrun/%')
    select household, k.applies_to, k.amount, least(k.amount, k.upto - d.amount)
    from asked k cross join paid d
    where k.amount > 0 and k.upto > d.amount
$$;
