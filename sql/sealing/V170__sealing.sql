create schema sealing;
grant usage on schema sealing to daach_app;

-- The key of each organisation, itself sealed with the root key that lies in the keys folder. Without that file it opens nothing;
-- without this row nothing of the organisation opens.
create table sealing.organisation_key (
    region_id integer not null references kernel.region,
    organisation_id uuid not null,
    wrapped bytea not null,
    created_at timestamptz not null default now(),
    primary key (region_id, organisation_id)
);
call kernel.wall('sealing.organisation_key', 'select, insert');
