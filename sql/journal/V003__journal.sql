create schema journal;
grant usage on schema journal to daach_app, daach_report;

-- Who did, saw or was refused what, and when. Names of fields, never their content.
create table journal.entry (
    region_id integer not null references kernel.region,
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    staff_id uuid,
    staff_name text not null,
    action text not null,
    outcome text not null check (outcome in ('done', 'read', 'refused')),
    subject_kind text,
    subject_id text,
    fields text[] not null default '{}',
    note text check (length(note) <= 400),
    primary key (region_id, id)
);
create index entry_by_subject on journal.entry (region_id, subject_kind, subject_id, id);
call kernel.wall('journal.entry', 'select, insert');
