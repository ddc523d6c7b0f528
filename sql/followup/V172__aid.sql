-- The register of aids of an office, in the order of their arrival (RGD of 8 November 2010, art. 12 to 14): what was asked, by when the
-- board has to decide, what it decided and why, and when it was taken back.
create table followup.aid (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    organisation_id uuid not null,
    register_number integer not null check (register_number > 0),
    household_id uuid not null,
    kind text not null check (length(kind) between 1 and 40),
    requested_on date not null,
    amount numeric(12, 2) not null check (amount > 0),
    per text not null check (per in ('once', 'month')),
    purpose text not null check (length(purpose) between 1 and 2000),
    urgent boolean not null,
    -- The last of 25 working days.
    decide_by date not null,
    outcome text check (outcome in ('granted', 'refused')),
    decided_on date check (decided_on >= requested_on),
    decided_by text check (decided_by in ('board', 'president')),
    reason text check (length(reason) between 1 and 2000),
    granted_amount numeric(12, 2) check (granted_amount > 0),
    starts_on date,
    last_day date check (last_day >= starts_on),
    funding text check (funding in ('office', 'state', 'commune', 'donation', 'foundation')),
    revoked_on date check (revoked_on >= decided_on),
    revoked_reason text check (length(revoked_reason) between 1 and 2000),
    registered_by uuid not null,
    registered_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    constraint aid_number_once unique (region_id, organisation_id, register_number),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, registered_by) references organisation.staff,
    constraint aid_decided_whole check ((outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null)
        and (outcome is null) = (reason is null)),
    constraint aid_granted_whole check ((outcome is not distinct from 'granted') = (granted_amount is not null)
        and (outcome is not distinct from 'granted') = (starts_on is not null) and (outcome is not distinct from 'granted') = (funding is not null)),
    constraint aid_president_for_urgent check (decided_by is distinct from 'president' or urgent),
    constraint aid_revoked_whole check ((revoked_on is null) = (revoked_reason is null) and (revoked_on is null or outcome = 'granted'))
);
create index aid_by_household on followup.aid (region_id, household_id);
create index aid_open on followup.aid (region_id, organisation_id, decide_by) where outcome is null;
call kernel.wall('followup.aid', 'select, insert, update');
