-- A booking that was asked for, written down before it begins and taken away in its own transaction: what is found when the product
-- starts was cut off in the middle, and is taken up again.
create table rentrun.intent (
    region_id integer not null references kernel.region,
    key text not null check (length(key) between 1 and 200),
    month date not null,
    digest text not null,
    asked_by uuid not null,
    asked_at timestamptz not null default clock_timestamp(),
    primary key (region_id, key),
    foreign key (region_id, month, digest) references rentrun.preparation (region_id, month, digest),
    foreign key (region_id, asked_by) references organisation.staff
);
call kernel.wall('rentrun.intent', 'select, insert, delete');

-- A prepared month that nobody has booked can be taken back; who prepares the same figures again puts it forward again.
alter table rentrun.preparation add column withdrawn_at timestamptz;
alter table rentrun.preparation add column withdrawn_by uuid;
alter table rentrun.preparation add foreign key (region_id, withdrawn_by) references organisation.staff;
alter table rentrun.preparation add constraint preparation_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
grant update (prepared_at, withdrawn_at, withdrawn_by) on rentrun.preparation to daach_app;
