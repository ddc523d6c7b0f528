create schema household;
grant usage on schema household to daach_app, daach_report;

create table household.household (
    region_id integer not null references kernel.region,
    id uuid not null,
    version integer not null default 1,
    file_number integer not null,
    last_name text not null check (length(last_name) between 1 and 80),
    language text not null check (language in ('fr', 'de', 'lb', 'en')),
    referent_id uuid,
    status text not null check (status in ('known', 'applicant', 'housed', 'left')),
    created_at timestamptz not null default now(),
    -- What the schemes ask (contract.md 3.2); null: not known.
    commune_of_residence text,
    motive_to_move text check (motive_to_move in ('work', 'family', 'other', 'none')),
    owns_dwelling_share text,
    right_of_stay_until date,
    national_or_permanent boolean,
    health_insured boolean,
    referred_by_social_service boolean,
    housing_problem text check (housing_problem in ('unsuited', 'hardship', 'violence', 'eviction', 'shelter', 'homeless', 'none')),
    accepts_follow_up boolean,
    accepts_project boolean,
    international_protection boolean,
    leaves_shelter boolean,
    social_rights boolean,
    primary key (region_id, id),
    constraint household_file_number_once unique (region_id, file_number),
    foreign key (region_id, referent_id) references organisation.staff
);
create index household_by_name on household.household (region_id, last_name, id);
create index household_by_referent on household.household (region_id, referent_id);
call kernel.wall('household.household', 'select, insert, update');

-- The persons of a household, each with the time for which it belongs to it. `key` is the name by which incomes speak of it.
create table household.person (
    region_id integer not null,
    id uuid not null,
    household_id uuid not null,
    position integer not null,
    key text not null check (length(key) between 1 and 40),
    last_name text not null check (length(last_name) between 1 and 80),
    first_name text not null check (length(first_name) between 1 and 80),
    born date not null,
    role text not null check (role in ('applicant', 'partner', 'child', 'adult')),
    belongs daterange not null default '(,)' check (not isempty(belongs)),
    primary key (region_id, id),
    constraint person_key_once unique (region_id, household_id, key),
    foreign key (region_id, household_id) references household.household
);
call kernel.wall('household.person', 'select, insert, update, delete');

create table household.income (
    region_id integer not null,
    id uuid not null,
    household_id uuid not null,
    position integer not null,
    person_key text not null,
    kind text not null check (kind in ('employment', 'self-employment', 'pension', 'revis', 'unemployment',
                                       'family-allowance', 'alimony-received', 'alimony-paid', 'other')),
    net numeric(12, 2) not null check (net >= 0),
    per text not null check (per in ('month', 'year')),
    period daterange not null default '(,)' check (not isempty(period)),
    proven boolean not null default false,
    primary key (region_id, id),
    foreign key (region_id, household_id, person_key) references household.person (region_id, household_id, key)
);
create index income_by_household on household.income (region_id, household_id);
call kernel.wall('household.income', 'select, insert, update, delete');
