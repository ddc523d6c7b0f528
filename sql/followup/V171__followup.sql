create schema followup;
grant usage on schema followup to daach_app;

-- What somebody of the office wrote down of a contact; never changed, a correction is another note. `shared` is for the whole office,
-- `confidential` for the referent alone and sealed by the application (place: followup.note.confidential, version 1).
create table followup.note (
    region_id integer not null,
    id uuid not null,
    household_id uuid not null,
    organisation_id uuid not null,
    author_id uuid not null,
    kind text not null check (kind in ('visit', 'call', 'office', 'letter')),
    happened_on date not null,
    shared text check (length(shared) between 1 and 4000),
    confidential bytea,
    -- By when somebody is to be in touch again; a later contact makes it moot.
    next_contact_on date check (next_contact_on >= happened_on),
    written_at timestamptz not null default clock_timestamp(),
    -- The name under which a page sends the note, so that sending it twice writes it once.
    request_key text check (length(request_key) between 1 and 200),
    primary key (region_id, id),
    constraint note_sent_once unique (region_id, author_id, request_key),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, author_id) references organisation.staff,
    check (shared is not null or confidential is not null)
);
create index note_by_household on followup.note (region_id, household_id, happened_on desc, written_at desc);
call kernel.wall('followup.note', 'select, insert');

-- What somebody has typed and not yet saved, both texts sealed together (place: followup.draft.content, the row's version): nobody but
-- its author reads it.
create table followup.draft (
    region_id integer not null,
    id uuid not null,
    version integer not null,
    author_id uuid not null,
    household_id uuid not null,
    organisation_id uuid not null,
    content bytea not null,
    saved_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    constraint one_draft_a_household unique (region_id, author_id, household_id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, author_id) references organisation.staff
);
call kernel.wall('followup.draft', 'select, insert, update, delete');

-- What property staff may know of the follow-up: a closed list, agreed with the household and set by its referent.
create table followup.signals (
    region_id integer not null,
    household_id uuid not null,
    version integer not null default 1,
    plan_on_track boolean not null,
    visit_wanted boolean not null,
    contact_us_first boolean not null,
    no_letters_until date,
    set_on date not null,
    set_by uuid not null,
    primary key (region_id, household_id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, set_by) references organisation.staff
);
call kernel.wall('followup.signals', 'select, insert, update');
