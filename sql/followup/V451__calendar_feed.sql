-- The secret address by which a calendar program reads somebody's appointments. Only the digest is kept: whoever has lost the address makes
-- a new one, and the old one opens nothing from then on.
create table followup.calendar_feed (
    region_id integer not null,
    staff_id uuid not null,
    secret_hash bytea not null,
    made_on date not null,
    primary key (region_id, staff_id),
    constraint calendar_feed_once unique (region_id, secret_hash),
    foreign key (region_id, staff_id) references organisation.staff
);
create index calendar_feed_by_secret on followup.calendar_feed (secret_hash);
call kernel.wall('followup.calendar_feed', 'select, insert, update, delete');

-- Whose calendar it is; asked before anybody is known, as with tokens. Nobody's when that person no longer works here.
create function followup.calendar_of(asked_hash bytea) returns table (region_id integer, staff_id uuid)
    language sql stable security definer set search_path = ''
    begin atomic
        select f.region_id, f.staff_id
        from followup.calendar_feed f
        join organisation.staff s on s.region_id = f.region_id and s.id = f.staff_id
        where f.secret_hash = asked_hash and s.disabled_at is null;
    end;
revoke all on function followup.calendar_of(bytea) from public;
grant execute on function followup.calendar_of(bytea) to daach_app;
