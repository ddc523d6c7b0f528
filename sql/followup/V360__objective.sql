-- What a household and its office set out to reach ("projet logement", "projet de vie"), each with the steps that lead there. Agreed with
-- the household, and what is shared is handed to it on paper: nothing confidential belongs here.
create table followup.objective (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    organisation_id uuid not null,
    field text not null check (field in ('housing', 'savoir-loger', 'budget', 'work', 'language', 'school', 'health')),
    aim text not null check (length(btrim(aim)) between 1 and 300),
    target_on date not null,
    state text not null check (state in ('open', 'reached', 'given-up')),
    outcome text check (length(btrim(outcome)) between 1 and 1000),
    shared boolean not null,
    set_on date not null,
    set_by uuid not null,
    closed_on date check (closed_on >= set_on),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, set_by) references organisation.staff,
    constraint objective_closed_whole check ((state = 'open') = (closed_on is null)),
    constraint objective_given_up_with_why check (state <> 'given-up' or outcome is not null)
);
create index objective_by_household on followup.objective (region_id, household_id);
create index objective_open on followup.objective (region_id, organisation_id, target_on) where state = 'open';
call kernel.wall('followup.objective', 'select, insert, update');

create table followup.objective_step (
    region_id integer not null,
    objective_id uuid not null,
    position integer not null check (position between 0 and 19),
    what text not null check (length(btrim(what)) between 1 and 300),
    -- Who takes it: the household, the office, or both together.
    taken_by text not null check (taken_by in ('household', 'office', 'both')),
    due_on date,
    done_on date,
    primary key (region_id, objective_id, position),
    foreign key (region_id, objective_id) references followup.objective
);
create index objective_step_open on followup.objective_step (region_id, due_on) where done_on is null;
call kernel.wall('followup.objective_step', 'select, insert, delete');
