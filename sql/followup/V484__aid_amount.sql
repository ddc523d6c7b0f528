-- What an office usually gives of a kind of aid from a day on. Where an office has said nothing, what is known of others is offered (aid-amounts.csv).
-- It is what a form begins with, never what is granted: written anew for the same day it is mended.
create table followup.aid_amount (
    region_id integer not null,
    organisation_id uuid not null,
    kind text not null check (length(kind) between 1 and 40),
    applies_from date not null,
    amount numeric(12, 2) not null check (amount > 0),
    -- By whose decision.
    source text not null check (length(btrim(source)) between 1 and 200),
    set_by uuid not null,
    set_on date not null,
    primary key (region_id, organisation_id, kind, applies_from),
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, set_by) references organisation.staff
);
call kernel.wall('followup.aid_amount', 'select, insert');
grant update (amount, source, set_by, set_on) on followup.aid_amount to daach_app;
