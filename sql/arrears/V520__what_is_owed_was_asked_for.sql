-- Whatever makes a household owe more is asked for on its day, as a month is: what it owes of a claim, charges in advance and by the yearly
-- account. What comes in goes to the earliest first. The same rule in Java is rentrun's OpenMonths.
create or replace function arrears.open_months(until_day date) returns table (household_id uuid, asked_on date, asked numeric, open numeric)
    language sql stable as $$
    with line as (
        select a.code, p.applies_to, p.cause like 'rentrun/%' or e.amount > 0 as asks, e.amount
        from ledger.account a
        join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
        join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
        where a.code like 'receivable/household/%' and p.applies_to <= until_day and p.reverses is null
          and not exists (select from ledger.posting u where u.region_id = p.region_id and u.reverses = p.id)),
    asked as (
        select l.code, l.applies_to, sum(l.amount) as amount, sum(sum(l.amount)) over (partition by l.code order by l.applies_to) as upto
        from line l where l.asks group by l.code, l.applies_to),
    paid as (select l.code, -sum(l.amount) as amount from line l where not l.asks group by l.code)
    select substr(k.code, 22)::uuid, k.applies_to, k.amount, least(k.amount, k.upto - coalesce(d.amount, 0))
    from asked k left join paid d on d.code = k.code
    where k.amount > 0 and k.upto > coalesce(d.amount, 0)
$$;

-- As arrears.open_months, of one household: found by the code of its account, so that a file does not read the books of everybody.
create or replace function arrears.open_months_of(household uuid, until_day date) returns table (household_id uuid, asked_on date, asked numeric, open numeric)
    language sql stable as $$
    with line as (
        select p.applies_to, p.cause like 'rentrun/%' or e.amount > 0 as asks, e.amount
        from ledger.account a
        join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
        join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
        where a.code = 'receivable/household/' || household and p.applies_to <= until_day and p.reverses is null
          and not exists (select from ledger.posting u where u.region_id = p.region_id and u.reverses = p.id)),
    asked as (
        select l.applies_to, sum(l.amount) as amount, sum(sum(l.amount)) over (order by l.applies_to) as upto
        from line l where l.asks group by l.applies_to),
    paid as (select coalesce(-sum(l.amount), 0) as amount from line l where not l.asks)
    select household, k.applies_to, k.amount, least(k.amount, k.upto - d.amount)
    from asked k cross join paid d
    where k.amount > 0 and k.upto > d.amount
$$;
