-- What was written in the journal is sealed piece by piece: each seal holds the hash over its entries and the seal before it, signed with a
-- key that the database does not have. The serving role can read them and no more.
create table journal.seal (
    region_id integer not null references kernel.region,
    sequence integer not null check (sequence > 0),
    -- The ids of its entries: after the first, up to and with the second.
    after_id bigint not null,
    last_id bigint not null,
    entries integer not null check (entries > 0),
    hash bytea not null check (length(hash) = 32),
    signature bytea not null check (length(signature) = 32),
    sealed_at timestamptz not null default clock_timestamp(),
    primary key (region_id, sequence),
    check (after_id < last_id)
);
call kernel.wall('journal.seal', 'select');

-- Up to which id entries were given out, and which transactions ran then: once all of those have ended, nothing comes below it any more.
create table journal.horizon (
    only_row boolean primary key default true check (only_row),
    last_id bigint not null,
    running_before xid8 not null,
    noted_at timestamptz not null default clock_timestamp()
);
