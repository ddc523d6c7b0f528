-- What accounts are listed under: the code without whose it is.
create function ledger.heading(code text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(code, '/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$', '');

-- Under which number of the organisation's chart of accounts its accountant books a heading.
create table ledger.chart (
    region_id integer not null references kernel.region,
    heading text not null check (length(heading) between 1 and 120),
    number text not null check (number ~ '^[0-9]{1,12}$'),
    primary key (region_id, heading)
);
call kernel.wall('ledger.chart', 'select, insert, update, delete');
