-- Where it is said at once that somebody read against the rule: whoever answers for data protection in this region. Null: nobody by e-mail.
create table followup.review_address (
    region_id integer not null references kernel.region,
    version integer not null default 1,
    email text check (length(email) between 3 and 200),
    -- How the product is opened in a browser, for the link in the message.
    site text not null check (site ~ '^https?://.{1,190}/$'),
    set_on date not null,
    set_by uuid not null,
    primary key (region_id),
    foreign key (region_id, set_by) references organisation.staff
);
call kernel.wall('followup.review_address', 'select, insert, update');
