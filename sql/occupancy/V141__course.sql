-- From the contract to the exit: when the next review is due, a notice under way, a death, the exit.
alter table occupancy.occupancy
    add column review_due_on date,
    add column notice_by text check (notice_by in ('household', 'agency')),
    add column notice_given_on date,
    add column notice_ends_on date,
    add column notice_breach boolean not null default false,
    add column notice_reason text check (length(notice_reason) between 1 and 2000),
    -- Why the end is earlier than the law's earliest one, and which manager said so.
    add column notice_exception text check (length(notice_exception) between 1 and 2000),
    add column notice_exception_by uuid,
    add column died_on date,
    add column deceased text check (length(deceased) between 1 and 200),
    add column successor text check (length(successor) between 1 and 200),
    add column exit_reason text check (exit_reason in ('household-left', 'autonomous', 'agency-notice', 'breach', 'end-of-stay',
        'lease-ended', 'transfer', 'death', 'other')),
    add column exit_destination text check (exit_destination in ('private-rental', 'property', 'social-housing', 'pool', 'family',
        'shelter', 'institution', 'abroad', 'deceased', 'unknown', 'other')),
    add column exit_state text check (exit_state in ('good', 'worn', 'damaged', 'not-seen')),
    add column exit_keys text check (exit_keys in ('all', 'some', 'none')),
    add column exit_note text check (length(exit_note) between 1 and 2000),
    add column exit_recorded_on date,
    add foreign key (region_id, notice_exception_by) references organisation.staff,
    add constraint whole_notice check ((notice_by is null) = (notice_given_on is null) and (notice_by is null) = (notice_ends_on is null)
        and (notice_exception is null) = (notice_exception_by is null)),
    add constraint whole_death check ((died_on is null) = (deceased is null)),
    add constraint whole_exit check (num_nulls(exit_reason, exit_destination, exit_state, exit_keys, exit_recorded_on) in (0, 5));
create index occupancy_by_review on occupancy.occupancy (region_id, review_due_on);
create index occupancy_by_place on occupancy.occupancy (region_id, place_id, upper(period));

-- Contracts from before: the review is due a year after the last amount began, as all schemes have it at this release.
do $$
declare
    contracts bigint;
    dated bigint;
begin
    select count(*) into contracts from occupancy.occupancy;
    update occupancy.occupancy o
    set review_due_on = coalesce((select max(a.applies_from) from occupancy.assessment a
                                  where a.region_id = o.region_id and a.occupancy_id = o.id), lower(o.period)) + interval '12 months';
    get diagnostics dated = row_count;
    if dated <> contracts then
        raise exception 'the next review was set for % of % contracts', dated, contracts;
    end if;
end
$$;

-- What was done with a contract, one step after the other, with how the contract stood before and after; never changed. A step is
-- undone by another step that restores what was before it.
create table occupancy.step (
    region_id integer not null,
    id uuid not null,
    occupancy_id uuid not null,
    number integer not null check (number > 0),
    kind text not null check (kind in ('last-day', 'extension', 'notice', 'notice-withdrawn', 'death', 'exit', 'review', 'undo')),
    on_day date not null,
    at timestamptz not null default clock_timestamp(),
    by_id uuid not null,
    by_name text not null,
    reason text check (length(reason) between 1 and 2000),
    before jsonb not null,
    after jsonb not null,
    undoes uuid,
    primary key (region_id, id),
    constraint one_step_at_a_time unique (region_id, occupancy_id, number),
    constraint undone_once unique (region_id, undoes),
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, by_id) references organisation.staff,
    foreign key (region_id, undoes) references occupancy.step (region_id, id),
    check ((kind = 'undo') = (undoes is not null)),
    check (kind <> 'undo' or reason is not null)
);
call kernel.wall('occupancy.step', 'select, insert');

-- An assessment that a review led to and that was undone counts for nothing any more; what counts on a day is the last of the
-- others that applies from then or earlier, so that amounts follow each other without gap or overlap.
alter table occupancy.assessment add column withdrawn_at timestamptz;
alter table occupancy.assessment drop constraint one_assessment_a_day;
create unique index one_assessment_a_day on occupancy.assessment (region_id, occupancy_id, applies_from) where withdrawn_at is null;
grant update (withdrawn_at) on occupancy.assessment to daach_app;

-- A yearly review, or one because the household told of a change: what was found, what was decided, and with which amount.
create table occupancy.review (
    region_id integer not null,
    id uuid not null,
    occupancy_id uuid not null,
    step_id uuid not null,
    due_on date,
    reported_on date,
    reviewed_on date not null,
    reviewed_by uuid not null,
    reviewer text not null,
    incomes text not null check (incomes in ('confirmed', 'changed')),
    decision text not null check (decision in ('keep', 'change')),
    applies_from date,
    assessment_id uuid,
    monthly_before numeric(12, 2) check (monthly_before >= 0),
    -- What the household would pay by the incomes found; null where it could not be worked out.
    monthly_found numeric(12, 2) check (monthly_found >= 0),
    monthly_after numeric(12, 2) check (monthly_after >= 0),
    reason text check (length(reason) between 1 and 2000),
    facts jsonb not null,
    result jsonb not null,
    withdrawn_at timestamptz,
    primary key (region_id, id),
    foreign key (region_id, occupancy_id) references occupancy.occupancy,
    foreign key (region_id, step_id) references occupancy.step,
    foreign key (region_id, assessment_id) references occupancy.assessment,
    foreign key (region_id, reviewed_by) references organisation.staff,
    check ((decision = 'change') = (applies_from is not null) and (decision = 'change') = (assessment_id is not null)),
    check (applies_from is null or extract(day from applies_from) = 1)
);
create index review_by_occupancy on occupancy.review (region_id, occupancy_id);
create index review_by_day on occupancy.review (region_id, reviewed_on);
call kernel.wall('occupancy.review', 'select, insert');
grant update (withdrawn_at) on occupancy.review to daach_app;
