-- Why a place stands empty, where somebody said so. A place has one cause on any day; days without a row have the cause that
-- follows from what else is known, see occupancy.cause_of_vacancy. Rows may also cover days on which somebody lives there: they
-- count for nothing then, and need not be touched when a household moves in or an exit is undone.
create table occupancy.vacancy_cause (
    region_id integer not null references kernel.region,
    id uuid not null,
    version integer not null default 1,
    place_id uuid not null,
    period daterange not null check (not isempty(period) and lower_inc(period) and lower(period) is not null),
    -- works: being put in order; handback: on its way back to the owner; turnaround: cleaned and handed over between two
    -- households; noCandidate: ready, and nobody suits; other: see the note.
    cause text not null check (cause in ('works', 'handback', 'turnaround', 'noCandidate', 'other')),
    note text check (length(note) between 1 and 2000),
    said_by uuid not null,
    said_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    foreign key (region_id, place_id) references dwelling.place,
    foreign key (region_id, said_by) references organisation.staff,
    constraint one_cause_a_day exclude using gist (region_id with =, place_id with =, period with &&),
    check (cause <> 'other' or note is not null)
);
call kernel.wall('occupancy.vacancy_cause', 'select, insert, update, delete');

-- The cause that counts for a place on a day on which nobody lives there (the caller knows that, and that the agency holds the
-- place on that day): what was said; else works where the dwelling has works; else turnaround on the first thirty days after a
-- contract ended; else noCandidate.
create function occupancy.cause_of_vacancy(in_region integer, of_place uuid, on_day date) returns text
    language sql stable
    as $$
    select coalesce(
        (select c.cause from occupancy.vacancy_cause c
         where c.region_id = in_region and c.place_id = of_place and c.period @> on_day),
        (select 'works' from dwelling.place p
         join dwelling.works w on w.region_id = p.region_id and w.dwelling_id = p.dwelling_id and w.period @> on_day
         where p.region_id = in_region and p.id = of_place limit 1),
        (select 'turnaround' from occupancy.occupancy o
         where o.region_id = in_region and o.place_id = of_place
           and upper(o.period) <= on_day and upper(o.period) > on_day - 30 limit 1),
        'noCandidate')
    $$;
grant execute on function occupancy.cause_of_vacancy(integer, uuid, date) to daach_app, daach_report;
