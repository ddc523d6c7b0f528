-- A referent asks a colleague to take a household over, and the colleague answers. Only an accepted one changes who the referent is; whoever
-- was it goes on reading what was written until then for a while, so that questions find an answer.
create table followup.hand_over (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    household_id uuid not null,
    organisation_id uuid not null,
    -- The referent until now; null where the household had none.
    referent_id uuid,
    asked_by uuid not null,
    asked_of uuid not null,
    message text check (length(btrim(message)) between 1 and 1000),
    asked_on date not null,
    answer_due_on date not null check (answer_due_on >= asked_on),
    state text not null check (state in ('asked', 'accepted', 'refused', 'withdrawn')),
    answered_on date check (answered_on >= asked_on),
    answered_at timestamptz,
    reason text check (length(btrim(reason)) between 1 and 1000),
    -- When who asked took note of a refusal.
    noted_on date check (noted_on >= answered_on),
    -- The last day on which the former referent reads what was written before the answer.
    reads_until date check (reads_until >= answered_on),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, referent_id) references organisation.staff,
    foreign key (region_id, asked_by) references organisation.staff,
    foreign key (region_id, asked_of) references organisation.staff,
    constraint hand_over_to_another check (asked_of is distinct from referent_id),
    constraint hand_over_answered_whole check ((state = 'asked') = (answered_on is null) and (answered_on is null) = (answered_at is null)),
    constraint hand_over_noted_is_refused check (noted_on is null or state = 'refused'),
    constraint hand_over_refused_with_why check (state <> 'refused' or reason is not null),
    constraint hand_over_reads_after_accepting check (reads_until is null or state = 'accepted' and referent_id is not null)
);
create unique index hand_over_one_open on followup.hand_over (region_id, household_id) where state = 'asked';
create index hand_over_by_household on followup.hand_over (region_id, household_id, asked_on desc);
create index hand_over_reading on followup.hand_over (region_id, referent_id, household_id) where reads_until is not null;
call kernel.wall('followup.hand_over', 'select, insert');
grant update (version, state, answered_on, answered_at, reason, noted_on, reads_until) on followup.hand_over to daach_app;
