-- The filters of a list that somebody keeps under a name, for themselves or for everybody of their organisation.
create table exchange.kept_view (
    region_id integer not null references kernel.region,
    id uuid not null,
    organisation_id uuid not null,
    staff_id uuid not null,
    list text not null check (list ~ '^[a-z-]{1,40}$'),
    name text not null check (length(name) between 1 and 40),
    query text not null check (length(query) <= 1000),
    shared boolean not null default false,
    made_at timestamptz not null default clock_timestamp(),
    primary key (region_id, id),
    constraint view_name_once unique (region_id, staff_id, list, name),
    foreign key (region_id, staff_id) references organisation.staff
);
create index kept_view_of_organisation on exchange.kept_view (region_id, organisation_id, list);
call kernel.wall('exchange.kept_view', 'select, insert, update, delete');
