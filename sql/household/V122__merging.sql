-- Two files of the same household become one. Every row that was moved, added or filled is kept with what it was, so that the merger
-- can be undone row by row.
create table household.merger (
    region_id integer not null,
    id uuid not null,
    kept uuid not null,
    closed uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    merged_at timestamptz not null default clock_timestamp(),
    merged_on date not null,
    merged_by uuid not null,
    undone_at timestamptz,
    undone_on date,
    undone_by uuid,
    undo_reason text check (length(undo_reason) between 1 and 1000),
    primary key (region_id, id),
    foreign key (region_id, kept) references household.household,
    foreign key (region_id, closed) references household.household,
    foreign key (region_id, merged_by) references organisation.staff,
    foreign key (region_id, undone_by) references organisation.staff,
    check (kept <> closed),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
create unique index merger_once on household.merger (region_id, closed) where undone_at is null;
create index merger_of_kept on household.merger (region_id, kept);
call kernel.wall('household.merger', 'select, insert, update');

create table household.merger_row (
    region_id integer not null,
    merger_id uuid not null,
    position integer not null,
    -- moved: the row hangs on the kept file now; added: it was not there before; filled: it was empty before.
    act text not null check (act in ('moved', 'added', 'filled')),
    -- The table in words of the module that owns it, for example admission.application.
    thing text not null check (length(thing) between 1 and 80),
    row_id text not null check (length(row_id) between 1 and 80),
    -- What tells on undoing whether it is still as the merger left it; null where the row itself tells.
    value text,
    primary key (region_id, merger_id, position),
    foreign key (region_id, merger_id) references household.merger
);
call kernel.wall('household.merger_row', 'select, insert');

-- Two files that resemble each other and are not the same household, as a person has said. One is the lesser of the two.
create table household.told_apart (
    region_id integer not null,
    one uuid not null,
    other uuid not null,
    told_on date not null,
    told_by uuid not null,
    primary key (region_id, one, other),
    foreign key (region_id, one) references household.household,
    foreign key (region_id, other) references household.household,
    foreign key (region_id, told_by) references organisation.staff,
    check (one < other)
);
call kernel.wall('household.told_apart', 'select, insert, delete');
