-- Postings that are worked out set-wise stand on a tray of the transaction before they are booked: one row a posting of two lines, from
-- the credited account to the debited one. The serving role makes no tables; it is given this one.
create function ledger.make_tray() returns void
    language plpgsql security definer set search_path = ''
    as $$
begin
    create temporary table if not exists ledger_tray (
        posting_id uuid not null, applies_to date not null, cause text not null, debit text not null, debit_kind text not null,
        credit text not null, credit_kind text not null, amount numeric(12, 2) not null
    ) on commit drop;
    grant select, insert, delete, maintain on pg_temp.ledger_tray to daach_app;
end
$$;
revoke all on function ledger.make_tray() from public;
grant execute on function ledger.make_tray() to daach_app;
