-- What neighbours, owners or a commune complain about; open until somebody has settled it.
create table arrears.complaint (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    received_on date not null,
    about text not null check (about in ('noise', 'upkeep', 'neighbours', 'occupation', 'other')),
    note text check (length(note) between 1 and 2000),
    recorded_by uuid not null,
    settled_on date check (settled_on >= received_on),
    settled_by uuid,
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, recorded_by) references organisation.staff,
    foreign key (region_id, settled_by) references organisation.staff,
    constraint complaint_settled check ((settled_on is null) = (settled_by is null))
);
create index complaint_by_household on arrears.complaint (region_id, household_id);
call kernel.wall('arrears.complaint', 'select, insert, update (settled_on, settled_by)');

-- What agency, social office and household each do so that the tenancy lasts, and when they look at it again.
create table arrears.joint_plan (
    region_id integer not null references kernel.region,
    id uuid not null,
    household_id uuid not null,
    agreed_on date not null,
    review_on date not null check (review_on > agreed_on),
    agency_does text not null check (length(agency_does) between 1 and 1000),
    office_does text not null check (length(office_does) between 1 and 1000),
    household_does text not null check (length(household_does) between 1 and 1000),
    made_by uuid not null,
    ended_on date check (ended_on >= agreed_on),
    ended_as text check (ended_as in ('stable', 'replaced', 'lost')),
    primary key (region_id, id),
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, made_by) references organisation.staff,
    check ((ended_on is null) = (ended_as is null))
);
create unique index joint_plan_running_once on arrears.joint_plan (region_id, household_id) where ended_on is null;
call kernel.wall('arrears.joint_plan', 'select, insert, update (ended_on, ended_as)');
