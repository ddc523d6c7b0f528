-- The way out of our homes: what was searched, where a household has applied, and whether it asked to stay longer. An application and a
-- request get an answer; a search may.
create table followup.way_out (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    organisation_id uuid not null,
    made_by uuid not null,
    kind text not null check (kind in ('search', 'fonds-du-logement', 'snhbm', 'extension')),
    on_day date not null,
    what text not null check (length(btrim(what)) between 1 and 500),
    -- When somebody asks how it stands.
    next_on date check (next_on >= on_day),
    state text not null check (state in ('open', 'accepted', 'refused', 'withdrawn')),
    answered_on date check (answered_on >= on_day),
    answer text check (length(btrim(answer)) between 1 and 500),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, made_by) references organisation.staff,
    constraint way_out_answered_whole check ((state = 'open') = (answered_on is null)),
    constraint way_out_refused_with_why check (state <> 'refused' or answer is not null)
);
create index way_out_by_household on followup.way_out (region_id, household_id, on_day desc);
create index way_out_open on followup.way_out (region_id, organisation_id, next_on) where state = 'open';
call kernel.wall('followup.way_out', 'select, insert');
grant update (version, state, answered_on, answer) on followup.way_out to daach_app;
