create schema desk;
grant usage on schema desk to daach_app;

-- Which files a person opened last: a help for that person alone, pruned to the latest twenty.
create table desk.seen (
    region_id integer not null,
    staff_id uuid not null,
    kind text not null check (length(kind) between 1 and 30),
    subject_id uuid not null,
    seen_at timestamptz not null default clock_timestamp(),
    primary key (region_id, staff_id, kind, subject_id),
    foreign key (region_id, staff_id) references organisation.staff
);
create index seen_last on desk.seen (region_id, staff_id, seen_at desc);
call kernel.wall('desk.seen', 'select, insert, update, delete');
