-- How an accompaniment ended, where the household went, and whether it stood alone six and twelve months later. What is remarked is sealed by
-- the application (place: followup.closing.remark, version 1).
create table followup.closing (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    organisation_id uuid not null,
    closed_by uuid not null,
    closed_on date not null,
    outcome text not null check (outcome in ('reached', 'partly', 'broken-off', 'passed-on', 'deceased')),
    destination text not null check (destination in
        ('private', 'fonds-du-logement', 'snhbm', 'own-home', 'stays', 'family', 'institution', 'abroad', 'unknown')),
    remark bytea,
    -- Contacts at six and twelve months; none for who died.
    six_due_on date,
    six_result text check (six_result in ('stands', 'difficulty', 'housing-lost', 'not-reached', 'refused')),
    six_on date,
    twelve_due_on date,
    twelve_result text check (twelve_result in ('stands', 'difficulty', 'housing-lost', 'not-reached', 'refused')),
    twelve_on date,
    reopened_on date check (reopened_on >= closed_on),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, closed_by) references organisation.staff,
    constraint closing_contacts_whole check ((six_due_on is null) = (twelve_due_on is null) and six_due_on < twelve_due_on
        and (six_result is null) = (six_on is null) and (twelve_result is null) = (twelve_on is null)),
    constraint closing_no_contact_after_death check ((outcome = 'deceased') = (six_due_on is null))
);
create unique index closing_one_in_force on followup.closing (region_id, household_id) where reopened_on is null;
create index closing_by_office on followup.closing (region_id, organisation_id, closed_on);
call kernel.wall('followup.closing', 'select, insert');
grant update (version, six_result, six_on, twelve_result, twelve_on, reopened_on) on followup.closing to daach_app;
