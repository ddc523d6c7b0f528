-- A bank file is sorted out in tables that live as long as its transaction: its lines, one row a movement; what of them is open; which
-- households they name; for whom they are booked. The serving role makes no tables; it is given these.
create function banking.make_intake() returns void
    language plpgsql security definer set search_path = ''
    as $$
begin
    create temporary table intake (
        statement integer not null, position integer not null, part integer not null, entry_id uuid not null, digest bytea not null,
        named boolean not null, amount numeric(12, 2) not null, booked_on date not null, value_on date, bank_reference text, additional text,
        moved numeric(12, 2) not null, name text, fingerprint bytea, masked_iban text, end_to_end text, reference text, remittance text,
        returned boolean not null, asked_for text[] not null, structured text, movement_id uuid not null default uuidv7()
    ) on commit drop;
    create index on pg_temp.intake (statement);
    create temporary table open_movement (
        place bigint generated always as identity, id uuid not null, entry_id uuid not null, cause text not null, account_id uuid not null,
        booked_on date not null, amount numeric(12, 2) not null, fingerprint bytea, end_to_end text, returned boolean not null,
        asked_for text[] not null, structured text, ours boolean not null
    ) on commit drop;
    create temporary table named (movement_id uuid not null, household_id uuid not null) on commit drop;
    create temporary table decided (
        movement_id uuid not null, household_id uuid not null, amount numeric(12, 2) not null, attempt integer not null, how text not null,
        posting_id uuid not null default uuidv7()
    ) on commit drop;
    grant select, insert, update, delete, maintain on pg_temp.intake, pg_temp.open_movement, pg_temp.named, pg_temp.decided to daach_app;
end
$$;
revoke all on function banking.make_intake() from public;
grant execute on function banking.make_intake() to daach_app;
