-- When a social worker and a household meet, where, in which language an interpreter is needed, and whether they came.
create table followup.appointment (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    organisation_id uuid not null,
    worker_id uuid not null,
    on_day date not null,
    -- By the clock of Luxembourg.
    starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    minutes integer not null check (minutes between 5 and 480),
    place text not null check (place in ('office', 'home', 'elsewhere', 'phone')),
    place_note text check (length(btrim(place_note)) between 1 and 200),
    -- The language of the interpreter; null where none is needed.
    interpreter text check (length(btrim(interpreter)) between 1 and 60),
    state text not null check (state in ('planned', 'kept', 'no-show', 'cancelled')),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, worker_id) references organisation.staff
);
create index appointment_by_day on followup.appointment (region_id, organisation_id, on_day);
create index appointment_by_household on followup.appointment (region_id, household_id);
call kernel.wall('followup.appointment', 'select, insert, update');
