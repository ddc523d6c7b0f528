-- The order of booking: a clock can stand still or be put back, this number cannot.
alter table ledger.posting add column number bigint generated always as identity;
alter table ledger.posting add constraint posting_number_once unique (region_id, number);

-- A reversal says why.
alter table ledger.posting add column reason text check (length(reason) between 1 and 2000);
alter table ledger.posting add constraint reversal_has_reason check ((reverses is null) = (reason is null));

-- Causes are looked for by their beginning.
create index posting_by_cause_prefix on ledger.posting (region_id, cause text_pattern_ops);

-- A posting and its entries come in one statement, so that none is ever without entries, not even for a moment.
create function ledger.whole() returns trigger
    language plpgsql
    as $$
declare
    bare uuid;
begin
    select a.id into bare
    from added a
    where not exists (select 1 from ledger.entry e where e.region_id = a.region_id and e.posting_id = a.id)
    limit 1;
    if found then
        raise exception 'posting % came without entries', bare
            using errcode = 'check_violation', constraint = 'posting_whole';
    end if;
    return null;
end
$$;
create trigger whole after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.whole();
