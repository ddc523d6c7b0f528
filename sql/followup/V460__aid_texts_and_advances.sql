-- What is said of somebody in need is nobody's to read who has only the database: the texts of an aid are sealed by the application
-- (places followup.aid.purpose, .reason, .revocation, .confirmation, version 1). What an earlier version wrote in plain is sealed at the next start.
alter table followup.aid
    alter column purpose drop not null,
    add column purpose_sealed bytea,
    add column reason_sealed bytea,
    add column revoked_sealed bytea,
    -- What the president granted alone comes before the board afterwards.
    add column confirmed_on date check (confirmed_on >= decided_on),
    add column confirmed boolean,
    add column confirmation_sealed bytea,
    -- When an advance was handed over; from then on it is owed.
    add column paid_out_on date check (paid_out_on >= decided_on),
    drop constraint aid_decided_whole,
    drop constraint aid_revoked_whole,
    add constraint aid_text_once check (num_nonnulls(purpose, purpose_sealed) <= 1 and num_nonnulls(reason, reason_sealed) <= 1
        and num_nonnulls(revoked_reason, revoked_sealed) <= 1),
    add constraint aid_decided_whole check ((outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null)
        and (outcome is not null or num_nonnulls(reason, reason_sealed) = 0)),
    add constraint aid_revoked_whole check (revoked_on is null or outcome = 'granted'),
    add constraint aid_confirmed_whole check ((confirmed_on is null) = (confirmed is null)
        and (confirmed_on is null or decided_by = 'president' and outcome = 'granted')),
    add constraint aid_paid_out_granted check (paid_out_on is null or outcome = 'granted');

-- In what parts an advance comes back.
create table followup.instalment (
    region_id integer not null,
    aid_id uuid not null,
    position integer not null check (position between 1 and 120),
    due_on date not null,
    amount numeric(12, 2) not null check (amount > 0),
    primary key (region_id, aid_id, position),
    foreign key (region_id, aid_id) references followup.aid
);
call kernel.wall('followup.instalment', 'select, insert');

-- What came back of an advance, each with its posting; what was written down by mistake is undone by another one, never removed.
create table followup.repayment (
    region_id integer not null,
    id uuid not null,
    aid_id uuid not null,
    received_on date not null,
    amount numeric(12, 2) not null check (amount > 0),
    posting_id uuid not null,
    request_key text check (length(request_key) between 1 and 200),
    recorded_by uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    undone_on date,
    undone_posting_id uuid,
    primary key (region_id, id),
    constraint repayment_sent_once unique (region_id, aid_id, recorded_by, request_key),
    foreign key (region_id, aid_id) references followup.aid,
    foreign key (region_id, posting_id) references ledger.posting,
    foreign key (region_id, undone_posting_id) references ledger.posting,
    foreign key (region_id, recorded_by) references organisation.staff,
    check ((undone_on is null) = (undone_posting_id is null))
);
create index repayment_by_aid on followup.repayment (region_id, aid_id, received_on);
call kernel.wall('followup.repayment', 'select, insert');
grant update (undone_on, undone_posting_id) on followup.repayment to daach_app;

-- Vouchers and certificates of an aid, numbered by year and office without a gap.
create table followup.voucher (
    region_id integer not null,
    id uuid not null,
    organisation_id uuid not null,
    aid_id uuid not null,
    year integer not null check (year between 2000 and 2199),
    number integer not null check (number > 0),
    -- Null where it is worth what it costs: a medicine, a third-party payment.
    amount numeric(12, 2) check (amount > 0),
    -- With whom it is used: a pharmacy, a shop, a school.
    place text not null check (length(btrim(place)) between 1 and 120),
    issued_on date not null,
    valid_until date not null check (valid_until >= issued_on),
    issued_by uuid not null,
    state text not null default 'open' check (state in ('open', 'used', 'withdrawn')),
    closed_on date check (closed_on >= issued_on),
    primary key (region_id, id),
    constraint voucher_number_once unique (region_id, organisation_id, year, number),
    foreign key (region_id, aid_id) references followup.aid,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, issued_by) references organisation.staff,
    check ((state = 'open') = (closed_on is null))
);
create index voucher_by_aid on followup.voucher (region_id, aid_id);
call kernel.wall('followup.voucher', 'select, insert');
grant update (state, closed_on) on followup.voucher to daach_app;
