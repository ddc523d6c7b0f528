create schema dwelling;
grant usage on schema dwelling to daach_app, daach_report;

-- The communes of a region over time: a merged one is kept with its last day, so that old papers stay readable.
create table dwelling.commune (
    region_id integer not null references kernel.region,
    id uuid not null,
    code text not null check (code ~ '^[0-9]{4}$'),
    name text not null,
    period daterange not null check (not isempty(period) and lower_inc(period)),
    primary key (region_id, id),
    constraint commune_code_once exclude using gist (region_id with =, code with =, period with &&)
);
call kernel.wall('dwelling.commune', 'select, insert, update');

create table dwelling.dwelling (
    region_id integer not null references kernel.region,
    id uuid not null,
    version integer not null default 1,
    commune_code text not null,
    address text not null check (length(address) between 1 and 200),
    kind text not null check (kind in ('apartment', 'house')),
    letting text not null check (letting in ('whole', 'rooms')),
    surface_square_metres numeric(6, 2) check (surface_square_metres > 0),
    bedrooms integer check (bedrooms between 0 and 50),
    energy_class text check (energy_class in ('A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I')),
    first_occupied_on date,
    energy_renovated boolean,
    fitted_kitchen boolean,
    outdoor_space boolean,
    created_at timestamptz not null default now(),
    primary key (region_id, id)
);
create index dwelling_by_commune on dwelling.dwelling (region_id, commune_code, address);
call kernel.wall('dwelling.dwelling', 'select, insert, update, delete');

-- What one household can be given: the whole dwelling, or a room of it. Occupancies hang on places.
create table dwelling.place (
    region_id integer not null,
    id uuid not null,
    dwelling_id uuid not null,
    position integer not null,
    label text not null check (length(label) between 1 and 60),
    bedrooms integer not null check (bedrooms between 0 and 50),
    capacity integer not null check (capacity between 1 and 50),
    primary key (region_id, id),
    unique (region_id, dwelling_id, id),
    constraint place_label_once unique (region_id, dwelling_id, label),
    foreign key (region_id, dwelling_id) references dwelling.dwelling
);
call kernel.wall('dwelling.place', 'select, insert, update, delete');

-- Times in which a dwelling cannot be occupied because it is being put in order.
create table dwelling.works (
    region_id integer not null,
    id uuid not null,
    dwelling_id uuid not null,
    period daterange not null check (not isempty(period) and lower_inc(period)),
    description text not null,
    primary key (region_id, id),
    foreign key (region_id, dwelling_id) references dwelling.dwelling,
    constraint works_once exclude using gist (region_id with =, dwelling_id with =, period with &&)
);
call kernel.wall('dwelling.works', 'select, insert, update, delete');
