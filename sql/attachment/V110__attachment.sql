create schema attachment;
grant usage on schema attachment to daach_app, daach_report;

-- Papers and photos of files. What is in them lies sealed beside the database, under a name that tells nothing; without its key, which stands
-- here and is itself sealed, nobody reads it. A paper that is withdrawn loses its key and keeps its line.
create table attachment.attachment (
    region_id integer not null references kernel.region,
    id uuid not null,
    subject_kind text not null check (subject_kind in ('household', 'dwelling', 'owner', 'head-lease', 'application', 'occupancy')),
    subject_id uuid not null,
    title text not null check (length(title) between 1 and 160),
    kind text not null check (kind in ('income-proof', 'identity', 'lease', 'contract', 'photo', 'inventory', 'invoice', 'certificate', 'other')),
    detail text check (length(detail) between 1 and 200),
    valid_until date,
    file_name text not null check (length(file_name) between 1 and 120),
    format text not null check (format in ('pdf', 'jpeg', 'png')),
    size_bytes integer not null check (size_bytes between 1 and 20971520),
    stored_as uuid not null,
    organisation_id uuid not null,
    sealed_key bytea,
    shown_small boolean not null,
    added_on date not null,
    added_by uuid not null,
    added_by_name text not null,
    withdrawn_on date,
    withdrawn_by_name text,
    withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
    created_at timestamptz not null default now(),
    primary key (region_id, id),
    unique (region_id, stored_as),
    foreign key (region_id, added_by) references organisation.staff,
    foreign key (region_id, organisation_id) references organisation.organisation,
    check ((withdrawn_on is null) = (withdrawn_reason is null) and (withdrawn_on is null) = (withdrawn_by_name is null)),
    check ((sealed_key is null) = (withdrawn_on is not null))
);
create index attachment_by_subject on attachment.attachment (region_id, subject_kind, subject_id, added_on);
create index attachment_by_person on attachment.attachment (region_id, added_by);
create index attachment_by_expiry on attachment.attachment (region_id, valid_until) where valid_until is not null and withdrawn_on is null;
call kernel.wall('attachment.attachment', 'select, insert, update');
