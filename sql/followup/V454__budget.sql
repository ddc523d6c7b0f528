-- Budget sheets drawn up with a household, each kept as it was; the whole sheet is sealed by the application (place: followup.budget.content,
-- version 1) and for the referent alone.
create table followup.budget (
    region_id integer not null,
    id uuid not null,
    household_id uuid not null,
    organisation_id uuid not null,
    drawn_by uuid not null,
    drawn_on date not null,
    drawn_at timestamptz not null default clock_timestamp(),
    content bytea not null,
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, drawn_by) references organisation.staff
);
create index budget_by_household on followup.budget (region_id, household_id, drawn_at desc);
call kernel.wall('followup.budget', 'select, insert');
