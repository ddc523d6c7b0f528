create schema letter;
grant usage on schema letter to daach_app, daach_report;

-- What stands here stays: what was sent is proof, and what it was sent with has to be found again.
create function letter.written_stays() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'what is written in %.% is not changed or removed', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- The head of an organisation's letters; each change is a new version, so that an old letter keeps the head it was sent with.
create table letter.letterhead (
    region_id integer not null references kernel.region,
    id uuid not null,
    organisation_id uuid not null,
    version integer not null check (version > 0),
    name text not null check (length(name) between 1 and 120),
    address text not null check (length(address) between 1 and 300),
    phone text check (length(phone) between 1 and 40),
    email text check (length(email) between 1 and 120),
    web text check (length(web) between 1 and 120),
    place text not null check (length(place) between 1 and 60),
    closing text check (length(closing) between 1 and 300),
    window_side text not null check (window_side in ('left', 'right')),
    logo bytea check (length(logo) between 1 and 204800),
    logo_type text check (logo_type in ('image/png', 'image/jpeg')),
    changed_at timestamptz not null default clock_timestamp(),
    changed_by uuid not null,
    changed_by_name text not null,
    primary key (region_id, id),
    constraint letterhead_version_once unique (region_id, organisation_id, version),
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, changed_by) references organisation.staff,
    check ((logo is null) = (logo_type is null))
);
call kernel.wall('letter.letterhead', 'select, insert');
create trigger written_stays before update or delete or truncate on letter.letterhead
    for each statement execute function letter.written_stays();

-- An organisation's own wording of a template in one language. A version without text goes back to the delivered wording.
create table letter.template (
    region_id integer not null references kernel.region,
    id uuid not null,
    organisation_id uuid not null,
    key text not null check (length(key) between 1 and 40),
    language text not null check (language in ('fr', 'de', 'lb', 'en')),
    version integer not null check (version > 0),
    subject_line text check (length(subject_line) between 1 and 200),
    body text check (length(body) between 1 and 12000),
    changed_at timestamptz not null default clock_timestamp(),
    changed_by uuid not null,
    changed_by_name text not null,
    primary key (region_id, id),
    constraint template_version_once unique (region_id, organisation_id, key, language, version),
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, changed_by) references organisation.staff,
    check ((subject_line is null) = (body is null))
);
call kernel.wall('letter.template', 'select, insert');
create trigger written_stays before update or delete or truncate on letter.template
    for each statement execute function letter.written_stays();

-- A letter as it was issued. It belongs to the organisation that wrote it; whose file it is in stands beside what it is about.
create table letter.letter (
    region_id integer not null references kernel.region,
    id uuid not null,
    organisation_id uuid not null,
    year integer not null check (year between 1900 and 2199),
    number integer not null check (number > 0),
    subject_kind text not null check (subject_kind in ('household', 'application', 'occupancy', 'owner', 'head-lease')),
    subject_id uuid not null,
    household_id uuid,
    owner_id uuid,
    template text not null check (length(template) between 1 and 40),
    -- 0: the delivered wording.
    template_version integer not null check (template_version >= 0),
    language text not null check (language in ('fr', 'de', 'lb', 'en')),
    channel text not null check (channel in ('post', 'registered', 'hand')),
    recipient text not null check (length(recipient) between 1 and 500),
    subject_line text not null check (length(subject_line) between 1 and 200),
    body text not null check (length(body) between 1 and 16000),
    enclosures text check (length(enclosures) between 1 and 500),
    file_reference text check (length(file_reference) between 1 and 80),
    written_on date not null,
    written_at timestamptz not null default clock_timestamp(),
    written_by uuid not null,
    written_by_name text not null,
    letterhead_id uuid not null,
    primary key (region_id, id),
    constraint letter_number_once unique (region_id, organisation_id, year, number),
    foreign key (region_id, organisation_id) references organisation.organisation,
    foreign key (region_id, household_id) references household.household,
    foreign key (region_id, owner_id) references lease.owner,
    foreign key (region_id, written_by) references organisation.staff,
    foreign key (region_id, letterhead_id) references letter.letterhead,
    check ((household_id is null) <> (owner_id is null))
);
create index letter_by_household on letter.letter (region_id, household_id, written_on);
create index letter_by_owner on letter.letter (region_id, owner_id, written_on);
create index letter_by_organisation on letter.letter (region_id, organisation_id, written_on desc, number desc);
call kernel.wall('letter.letter', 'select, insert');
create trigger written_stays before update or delete or truncate on letter.letter
    for each statement execute function letter.written_stays();

-- The sheet itself, byte by byte, with the fingerprint by which it is known again.
create table letter.sheet (
    region_id integer not null references kernel.region,
    letter_id uuid not null,
    sha256 bytea not null check (length(sha256) = 32),
    content bytea not null check (length(content) between 1 and 5242880),
    made_at timestamptz not null default clock_timestamp(),
    primary key (region_id, letter_id),
    foreign key (region_id, letter_id) references letter.letter,
    check (sha256 = sha256(content))
);
call kernel.wall('letter.sheet', 'select, insert');
create trigger written_stays before update or delete or truncate on letter.sheet
    for each statement execute function letter.written_stays();

-- What became of it on paper; the last mark is where it stands.
create table letter.mark (
    region_id integer not null references kernel.region,
    id uuid not null,
    letter_id uuid not null,
    kind text not null check (kind in ('printed', 'sent', 'returned')),
    on_day date not null,
    note text check (length(note) between 1 and 500),
    marked_at timestamptz not null default clock_timestamp(),
    marked_by uuid not null,
    marked_by_name text not null,
    primary key (region_id, id),
    foreign key (region_id, letter_id) references letter.letter,
    foreign key (region_id, marked_by) references organisation.staff
);
create index mark_by_letter on letter.mark (region_id, letter_id, marked_at);
call kernel.wall('letter.mark', 'select, insert');
create trigger written_stays before update or delete or truncate on letter.mark
    for each statement execute function letter.written_stays();
