-- Why the other bank sent a payment or a debit back: the code of ISO 20022 (AC04, AM04 …), or the bank's own word. Null: it gave none.
alter table banking.movement add column return_reason text check (length(return_reason) between 1 and 35);

-- As before, with the reason.
create or replace function banking.make_intake() returns void
    language plpgsql security definer set search_path = ''
    as $$
begin
    create temporary table intake (
        statement integer not null, position integer not null, part integer not null, entry_id uuid not null, digest bytea not null,
        named boolean not null, amount numeric(12, 2) not null, booked_on date not null, value_on date, bank_reference text, additional text,
        moved numeric(12, 2) not null, name text, fingerprint bytea, masked_iban text, end_to_end text, reference text, remittance text,
        returned boolean not null, return_reason text, asked_for text[] not null, structured text, movement_id uuid not null default uuidv7()
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
