-- Other names by which a person is or was known.
create table household.alias (
    region_id integer not null,
    id uuid not null,
    person_id uuid not null,
    position integer not null,
    kind text not null check (kind in ('birth', 'former', 'usual', 'spelling')),
    last_name text not null check (length(last_name) between 1 and 80),
    first_name text check (length(first_name) between 1 and 80),
    primary key (region_id, id),
    foreign key (region_id, person_id) references household.person on delete cascade
);
create index alias_by_person on household.alias (region_id, person_id, position);
call kernel.wall('household.alias', 'select, insert, update, delete');

-- The national identification number (act of 19 June 2013), sealed: only the application reads it. What is kept beside it is a keyed
-- fingerprint, by which the same number is found again, the last three digits that are shown, and the date of birth that it tells.
create table household.national_id (
    region_id integer not null,
    person_id uuid not null,
    organisation_id uuid not null,
    sealed bytea not null,
    fingerprint bytea not null check (length(fingerprint) = 32),
    ending text not null check (ending ~ '^[0-9]{3}$'),
    born date,
    primary key (region_id, person_id),
    foreign key (region_id, person_id) references household.person on delete cascade,
    foreign key (region_id, organisation_id) references organisation.organisation
);
-- Not unique: a child may stand in the files of two households; the same number twice is a hint.
create index national_id_by_fingerprint on household.national_id (region_id, fingerprint);
create index national_id_by_ending on household.national_id (region_id, ending);
call kernel.wall('household.national_id', 'select, insert, update, delete');

-- The key of the region's fingerprints, itself sealed.
create table household.fingerprint_key (
    region_id integer not null references kernel.region,
    organisation_id uuid not null,
    sealed bytea not null,
    primary key (region_id),
    foreign key (region_id, organisation_id) references organisation.organisation
);
call kernel.wall('household.fingerprint_key', 'select, insert');

-- How a household is reached. The post address is another than the home only where it is filled.
create table household.contact (
    region_id integer not null,
    household_id uuid not null,
    version integer not null default 1,
    phone text check (length(phone) between 3 and 40),
    other_phone text check (length(other_phone) between 3 and 40),
    email text check (length(email) between 3 and 254),
    home_care_of text check (length(home_care_of) between 1 and 80),
    home_street text check (length(home_street) between 1 and 120),
    home_postcode text check (length(home_postcode) between 1 and 12),
    home_locality text check (length(home_locality) between 1 and 80),
    home_country text check (length(home_country) between 1 and 60),
    post_care_of text check (length(post_care_of) between 1 and 80),
    post_street text check (length(post_street) between 1 and 120),
    post_postcode text check (length(post_postcode) between 1 and 12),
    post_locality text check (length(post_locality) between 1 and 80),
    post_country text check (length(post_country) between 1 and 60),
    channel text not null default 'letter' check (channel in ('letter', 'email', 'phone')),
    spoken_language text check (spoken_language ~ '^[a-z]{2,3}$'),
    -- null: not known
    interpreter_needed boolean,
    sought text not null generated always as (' ' || kernel.folded(coalesce(home_care_of, '') || ' ' || coalesce(home_street, '') || ' '
        || coalesce(home_postcode, '') || ' ' || coalesce(home_locality, '') || ' ' || coalesce(post_care_of, '') || ' '
        || coalesce(post_street, '') || ' ' || coalesce(post_postcode, '') || ' ' || coalesce(post_locality, '')) || ' '
        || lower(coalesce(email, ''))) stored,
    digits text not null generated always as (regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') || ' '
        || regexp_replace(coalesce(other_phone, ''), '[^0-9]', '', 'g')) stored,
    primary key (region_id, household_id),
    foreign key (region_id, household_id) references household.household,
    check (post_street is not null or post_care_of is null and post_postcode is null and post_locality is null and post_country is null)
);
create index contact_by_words on household.contact using gin (sought public.gin_trgm_ops);
create index contact_by_digits on household.contact using gin (digits public.gin_trgm_ops);
call kernel.wall('household.contact', 'select, insert, update, delete');

-- What a person is found by: the names of today and all others. Kept by triggers, so that whoever writes a name writes this too.
alter table household.person add column sought text not null default '';

create function household.names_of(of_region integer, of_person uuid, last_name text, first_name text) returns text
    language sql stable
    return ' ' || kernel.folded(last_name || ' ' || first_name || coalesce((
        select string_agg(' ' || a.last_name || coalesce(' ' || a.first_name, ''), '' order by a.position)
        from household.alias a where a.region_id = of_region and a.person_id = of_person), '')) || ' ';

create function household.person_named() returns trigger language plpgsql as $$
begin
    new.sought := household.names_of(new.region_id, new.id, new.last_name, new.first_name);
    return new;
end
$$;
create trigger person_named before insert or update on household.person for each row execute function household.person_named();

create function household.alias_named() returns trigger language plpgsql as $$
begin
    update household.person p set position = p.position
    where p.region_id = coalesce(new.region_id, old.region_id) and p.id = coalesce(new.person_id, old.person_id);
    return null;
end
$$;
create trigger alias_named after insert or update or delete on household.alias for each row execute function household.alias_named();

-- Persons who are there already are found from now on.
do $$
declare
    there bigint := (select count(*) from household.person);
    touched bigint;
begin
    update household.person set position = position;
    get diagnostics touched = row_count;
    assert touched = there, 'every person is found';
end
$$;

create index person_by_names on household.person using gin (sought public.gin_trgm_ops);
create index person_by_birth on household.person (region_id, born);

-- A file that was merged into another one is closed; it leads to the other.
alter table household.household add column merged_into uuid;
alter table household.household add foreign key (region_id, merged_into) references household.household;
alter table household.household add check (merged_into <> id);
create index household_in_order on household.household (region_id, last_name collate "und-x-icu", file_number);
create index household_by_names on household.household using gin (kernel.folded(last_name) public.gin_trgm_ops);

-- Row-level security keeps operators that are not leak-proof, such as those of trigrams, from using an index. The functions below
-- therefore run as the owner and ask for the bound region themselves; they give ids, which are read behind the wall.

-- Persons with these folded words in their names, the best first; where that gives too few, also those whose names resemble them.
create function household.persons_like(words text[], most integer) returns table (person_id uuid, household_id uuid, likeness real)
    language plpgsql stable security definer
    set search_path = '' set pg_trgm.word_similarity_threshold = '0.4'
    as $$
declare
    longest text := (select w.word from unnest(words) as w (word) order by length(w.word) desc limit 1);
    pattern text := case when length(longest) < 3 then '% ' else '%' end || longest || '%';
    whole text := array_to_string(words, ' ');
    exactly integer;
begin
    return query
        select p.id, p.household_id, (0.8 + 0.2 * public.similarity(whole, p.sought))::real
        from household.person p
        where p.region_id = kernel.region() and p.sought like pattern
          and not exists (select from unnest(words) as w (word) where position(w.word in p.sought) = 0)
          and exists (select from household.household h where h.region_id = p.region_id and h.id = p.household_id and h.merged_into is null)
        order by 3 desc, p.id limit most;
    get diagnostics exactly = row_count;
    if exactly = 0 and length(longest) > 2 then
        return query
            select f.id, f.household_id, (0.75 * f.alike)::real
            from (select p.id, p.household_id, p.sought,
                         (select avg(public.word_similarity(w.word, p.sought)) from unnest(words) as w (word)) as alike
                  from household.person p
                  where p.region_id = kernel.region() and longest operator(public.<%) p.sought
                    and exists (select from household.household h
                                where h.region_id = p.region_id and h.id = p.household_id and h.merged_into is null)) f
            where f.alike >= 0.45
            order by 3 desc, f.id limit most;
    end if;
end
$$;

-- Households with these folded words in their address, or these digits at the end of a phone number (null: not asked).
create function household.contacts_like(words text[], asked_digits text, most integer) returns table (household_id uuid, likeness real)
    language plpgsql stable security definer set search_path = ''
    as $$
declare
    longest text := (select w.word from unnest(words) as w (word) order by length(w.word) desc limit 1);
begin
    return query
        select c.household_id, 0.95::real
        from household.contact c
        where asked_digits is not null and c.region_id = kernel.region() and c.digits like '%' || asked_digits || '%'
          and (c.digits like '%' || asked_digits || ' %' or c.digits like '%' || asked_digits)
        limit most;
    return query
        select c.household_id, (0.6 + 0.2 * public.similarity(array_to_string(words, ' '), c.sought))::real
        from household.contact c
        where length(longest) > 2 and c.region_id = kernel.region() and c.sought like '%' || longest || '%'
          and not exists (select from unnest(words) as w (word) where position(w.word in c.sought) = 0)
        order by 2 desc, c.household_id limit most;
end
$$;

-- The households of a list's filter: each folded word in the name of the file or of one person.
create function household.households_like(words text[]) returns setof uuid
    language plpgsql stable security definer set search_path = ''
    as $$
declare
    longest text := (select w.word from unnest(words) as w (word) order by length(w.word) desc limit 1);
begin
    return query
        select p.household_id from household.person p
        where p.region_id = kernel.region() and p.sought like '%' || longest || '%'
          and not exists (select from unnest(words) as w (word) where position(w.word in p.sought) = 0)
        union
        select h.id from household.household h
        where h.region_id = kernel.region() and kernel.folded(h.last_name) like '%' || longest || '%'
          and not exists (select from unnest(words) as w (word) where position(w.word in kernel.folded(h.last_name)) = 0);
end
$$;

revoke all on function household.persons_like(text[], integer), household.contacts_like(text[], text, integer),
    household.households_like(text[]) from public;
grant execute on function household.persons_like(text[], integer), household.contacts_like(text[], text, integer),
    household.households_like(text[]) to daach_app;
