-- The self-check also looks at what is kept for households and given back to them.
create or replace function payment.differences(of_region integer)
    returns table (check_name text, subject text, expected text, found text)
    language sql stable
    as $$
    -- the general ledger by itself
    select 'unbalanced', e.posting_id::text, '0.00', sum(e.amount)::text
    from ledger.entry e where e.region_id = of_region group by e.posting_id having sum(e.amount) <> 0
    union all
    select 'bare', p.id::text, 'two entries', count(e.line)::text
    from ledger.posting p left join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
    where p.region_id = of_region group by p.id having count(e.line) < 2
    union all
    select 'notMirrored', r.id::text, 'the mirror of ' || r.reverses, null
    from ledger.posting r
    where r.region_id = of_region and r.reverses is not null and exists (
        select from (select account_id, amount from ledger.entry where region_id = of_region and posting_id = r.id
                     union all select account_id, amount from ledger.entry where region_id = of_region and posting_id = r.reverses) both_sides
        group by account_id having sum(amount) <> 0)
    union all
    select 'otherKind', a.code, case when a.code like 'receivable/%' then 'asset' else 'liability' end, a.kind
    from ledger.account a
    where a.region_id = of_region and (a.code like 'receivable/%' and a.kind <> 'asset'
        or (a.code like 'payable/%' or a.code like 'savings/%' or a.code like 'deposit/%' or a.code like 'transit/%') and a.kind <> 'liability')
    union all
    -- the months against the ledger
    select 'lineWithoutPosting', l.month || ' ' || l.kind || ' ' || l.subject_id, 'a posting', null
    from rentrun.line l left join ledger.posting p on p.region_id = l.region_id and p.id = l.posting_id
    where l.region_id = of_region and p.id is null
    union all
    select 'lineAmount', l.month || ' ' || l.kind || ' ' || l.subject_id, l.amount::text, s.debit::text
    from rentrun.line l
    join lateral (select sum(e.amount) as debit from ledger.entry e
        where e.region_id = l.region_id and e.posting_id = l.posting_id and e.amount > 0) s on true
    where l.region_id = of_region and l.posting_id is not null and s.debit is distinct from l.amount
    union all
    select 'lineCause', l.month || ' ' || l.kind || ' ' || l.subject_id, 'rentrun/' || to_char(l.month, 'YYYY-MM'), p.cause
    from rentrun.line l join ledger.posting p on p.region_id = l.region_id and p.id = l.posting_id
    where l.region_id = of_region and (p.cause not like 'rentrun/' || to_char(l.month, 'YYYY-MM') || '/%/' || l.subject_id || '/' || l.kind
        or p.applies_to <> l.month)
    union all
    select 'postingWithoutLine', p.id::text, 'a line of its month', p.cause
    from ledger.posting p
    where p.region_id = of_region and p.cause like 'rentrun/%' and not exists (
        select from rentrun.line l where l.region_id = p.region_id and l.posting_id = p.id)
    union all
    -- payment orders by themselves
    select 'onePerson', o.id::text, 'two people', o.created_by::text
    from payment.payment_order o where o.region_id = of_region and o.state = 'released' and o.created_by = o.released_by
    union all
    select 'orderSum', o.id::text, o.transactions || ' ' || o.total, s.lines || ' ' || coalesce(s.amount, 0)
    from payment.payment_order o
    join lateral (select count(*) as lines, sum(p.amount) as amount from payment.payment p
        where p.region_id = o.region_id and p.order_id = o.id) s on true
    where o.region_id = of_region and (s.lines <> o.transactions or s.amount is distinct from o.total)
    union all
    select 'paymentSum', p.id::text, p.amount::text, s.amount::text
    from payment.payment p
    join lateral (select sum(i.amount) as amount from payment.item i where i.region_id = p.region_id and i.payment_id = p.id) s on true
    where p.region_id = of_region and s.amount is distinct from p.amount
    union all
    select 'paidTwice', i.posting_id::text, 'one order', count(*)::text
    from payment.item i where i.region_id = of_region and not i.freed group by i.posting_id having count(*) > 1
    union all
    select 'itemAmount', i.posting_id::text, i.amount::text, coalesce(y.amount, r.amount)::text
    from payment.item i
    join payment.payment p on p.region_id = i.region_id and p.id = i.payment_id
    left join payment.payable y on y.region_id = i.region_id and y.posting_id = i.posting_id and y.owner_id = p.owner_id
    left join payment.refundable r on r.region_id = i.region_id and r.posting_id = i.posting_id and r.household_id = p.household_id
    where i.region_id = of_region and coalesce(y.amount, r.amount) is distinct from i.amount
    union all
    select 'itemFreed', i.order_id::text, (o.state = 'rejected')::text, i.freed::text
    from payment.item i join payment.payment_order o on o.region_id = i.region_id and o.id = i.order_id
    where i.region_id = of_region and i.freed <> (o.state = 'rejected')
    union all
    select 'endToEnd', min(p.id::text), 'one', count(*)::text
    from payment.payment p where p.region_id = of_region group by p.end_to_end_id having count(*) > 1
    union all
    -- payment orders against the ledger
    select 'notBooked', p.id::text, p.amount::text, coalesce(s.amount, 0)::text
    from payment.payment p
    join payment.payment_order o on o.region_id = p.region_id and o.id = p.order_id and o.state = 'released'
    left join lateral (select sum(e.amount) as amount
        from ledger.posting g
        join ledger.entry e on e.region_id = g.region_id and e.posting_id = g.id
        join ledger.account a on a.region_id = e.region_id and a.id = e.account_id and a.code = coalesce('payable/owner/' || p.owner_id, 'payable/household/' || p.household_id)
        where g.region_id = p.region_id and g.cause = 'payment/' || p.order_id || '/' || p.id) s on true
    where p.region_id = of_region and s.amount is distinct from p.amount
    union all
    select 'bookedWithoutOrder', g.id::text, 'a released order', g.cause
    from ledger.posting g
    where g.region_id = of_region and g.cause like 'payment/%' and not exists (
        select from payment.payment p
        join payment.payment_order o on o.region_id = p.region_id and o.id = p.order_id and o.state = 'released'
        where p.region_id = g.region_id and 'payment/' || p.order_id || '/' || p.id = g.cause)
    union all
    select 'ownerBalance', b.owner_id::text, b.open::text, b.balance::text
    from (
        select substr(a.code, 15) as owner_id, -sum(e.amount) as balance,
               coalesce((select sum(y.amount) from payment.payable y
                   where y.region_id = of_region and 'payable/owner/' || y.owner_id = a.code and not exists (
                       select from payment.item i
                       join payment.payment_order o on o.region_id = i.region_id and o.id = i.order_id and o.state = 'released'
                       where i.region_id = y.region_id and i.posting_id = y.posting_id)), 0) as open
        from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
        where a.region_id = of_region and a.code like 'payable/owner/%'
        group by a.code) b
    where b.balance <> b.open
    union all
    select 'householdBalance', b.household_id::text, b.open::text, b.balance::text
    from (
        select substr(a.code, 19) as household_id, -sum(e.amount) as balance,
               coalesce((select sum(y.amount) from payment.refundable y
                   where y.region_id = of_region and 'payable/household/' || y.household_id = a.code and not exists (
                       select from payment.item i
                       join payment.payment_order o on o.region_id = i.region_id and o.id = i.order_id and o.state = 'released'
                       where i.region_id = y.region_id and i.posting_id = y.posting_id)), 0) as open
        from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
        where a.region_id = of_region and a.code like 'payable/household/%'
        group by a.code) b
    where b.balance <> b.open
    union all
    -- what is kept for households against the ledger
    select 'depositBalance', b.household_id::text, b.kept::text, b.balance::text
    from (
        select h.id as household_id,
               coalesce((select sum(case when s.kind = 'receipt' then s.amount else -s.amount end)
                   from keeping.deposit d
                   join keeping.deposit_step s on s.region_id = d.region_id and s.deposit_id = d.id
                   where d.region_id = h.region_id and d.household_id = h.id and s.kind <> 'late'
                     and not exists (select from ledger.posting u where u.region_id = s.region_id and u.reverses = s.posting_id)), 0) as kept,
               coalesce((select -sum(e.amount) from ledger.account a
                   join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
                   where a.region_id = h.region_id and a.code = 'deposit/household/' || h.id), 0) as balance
        from household.household h
        where h.region_id = of_region and (exists (select from keeping.deposit d where d.region_id = h.region_id and d.household_id = h.id)
            or exists (select from ledger.account a where a.region_id = h.region_id and a.code = 'deposit/household/' || h.id))) b
    where b.kept <> b.balance
    union all
    select 'keptTwice', s.id::text, 'a posting of its own', s.posting_id::text
    from keeping.deposit_step s
    where s.region_id = of_region and not exists (select from ledger.posting g
        where g.region_id = s.region_id and g.id = s.posting_id and g.cause = 'deposit/' || s.deposit_id || '/' || s.kind || '/' || s.id)
    union all
    -- files
    select 'fileHash', f.order_id::text, encode(f.sha256, 'hex'), encode(sha256(f.content), 'hex')
    from payment.order_file f where f.region_id = of_region and sha256(f.content) <> f.sha256
    union all
    select 'fileSum', f.order_id::text, o.transactions || ' ' || o.total, null
    from payment.order_file f join payment.payment_order o on o.region_id = f.region_id and o.id = f.order_id
    where f.region_id = of_region and position(convert_to('<NbOfTxs>' || o.transactions || '</NbOfTxs><CtrlSum>' || o.total || '</CtrlSum>', 'UTF8')
        in f.content) = 0
$$;
