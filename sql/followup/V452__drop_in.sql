-- Who came to the open desk: what is needed to know in a minute, and what is done next. Some of them become a household's file, most do not.
-- What they say is sealed by the application (place: followup.drop_in.words, version 1).
create table followup.drop_in (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    organisation_id uuid not null,
    taken_by uuid not null,
    on_day date not null,
    taken_at timestamptz not null default clock_timestamp(),
    name text not null check (length(btrim(name)) between 1 and 120),
    phone text check (length(btrim(phone)) between 3 and 40),
    need text not null check (need in ('housing', 'eviction', 'rent-debt', 'energy', 'food', 'papers', 'health', 'violence', 'other')),
    -- Code of ISO 639.
    language text not null check (length(language) between 2 and 3),
    interpreter boolean not null,
    words bytea,
    next_step text not null check (next_step in ('call-back', 'appointment', 'file', 'sent-on', 'answered')),
    -- By when the next step is to be done; null where nothing is left.
    due_on date,
    closed_on date check (closed_on >= on_day),
    -- The file that was opened, or in which the person was known already.
    household_id uuid,
    primary key (region_id, id),
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, taken_by) references organisation.staff,
    foreign key (region_id, household_id) references household.household,
    constraint drop_in_file_closes check (household_id is null or closed_on is not null),
    constraint drop_in_due_while_open check (closed_on is not null or due_on is not null)
);
create index drop_in_by_day on followup.drop_in (region_id, organisation_id, on_day desc, taken_at desc);
create index drop_in_open on followup.drop_in (region_id, organisation_id, due_on) where closed_on is null;
call kernel.wall('followup.drop_in', 'select, insert');
grant update (version, closed_on, household_id) on followup.drop_in to daach_app;
