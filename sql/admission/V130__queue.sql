-- What an application needs beyond the decision: wishes, consent, and when the household was last heard of. A row of before was heard
-- of when it was received: null stands for that.
alter table admission.application
    add column wanted_communes text[] not null default '{}',
    add column consent_on date,
    add column contact_on date,
    add column confirmation_asked_on date,
    add column ended_on date;
comment on column admission.application.wanted_communes is 'codes; none: anywhere in the region';
comment on column admission.application.ended_on is 'when it was withdrawn; null for what ended before this was kept';

-- A decision that was taken back; the decision itself stays as it was.
create table admission.undoing (
    region_id integer not null,
    id uuid not null,
    application_id uuid not null,
    decision_id uuid not null,
    undone_on date not null,
    undone_by uuid not null,
    reason text not null check (length(reason) between 1 and 2000),
    primary key (region_id, id),
    constraint decision_undone_once unique (region_id, decision_id),
    foreign key (region_id, application_id) references admission.application,
    foreign key (region_id, decision_id) references admission.decision,
    foreign key (region_id, undone_by) references organisation.staff
);
create index undoing_by_application on admission.undoing (region_id, application_id);
call kernel.wall('admission.undoing', 'select, insert');

-- The papers that a household was or will be asked for; asked_on is null while the list is being made.
create table admission.paper (
    region_id integer not null,
    id uuid not null,
    application_id uuid not null,
    kind text not null check (kind ~ '^[a-z-]{1,40}$'),
    about text check (length(about) between 1 and 200),
    asked_on date,
    due_on date,
    closed_on date,
    received boolean,
    primary key (region_id, id),
    foreign key (region_id, application_id) references admission.application,
    check ((asked_on is null) = (due_on is null)),
    check ((closed_on is null) = (received is null)),
    check (due_on >= asked_on)
);
create unique index paper_open_once on admission.paper (region_id, application_id, kind, coalesce(about, '')) where closed_on is null;
create index paper_by_due on admission.paper (region_id, due_on) where closed_on is null and due_on is not null;
call kernel.wall('admission.paper', 'select, insert, update');

-- The household was heard of: what keeps an application awake.
create table admission.contact (
    region_id integer not null,
    id uuid not null,
    application_id uuid not null,
    heard_on date not null,
    medium text not null check (medium in ('phone', 'letter', 'email', 'office', 'visit')),
    note text check (length(note) between 1 and 2000),
    noted_by uuid not null,
    primary key (region_id, id),
    foreign key (region_id, application_id) references admission.application,
    foreign key (region_id, noted_by) references organisation.staff
);
create index contact_by_application on admission.contact (region_id, application_id, heard_on);
call kernel.wall('admission.contact', 'select, insert');

-- A place proposed to a household, with the ranking that was seen. It holds the place until it is closed: refused, unanswered,
-- taken back, or followed by the contract.
create table admission.offer (
    region_id integer not null,
    id uuid not null,
    version integer not null default 1,
    application_id uuid not null,
    dwelling_id uuid not null,
    place_id uuid not null,
    starts_on date not null,
    offered_on date not null,
    offered_by uuid not null,
    answer_by date not null,
    answer text check (answer in ('accepted', 'refused', 'none', 'withdrawn')),
    answered_on date,
    answered_by uuid,
    refusal text check (refusal ~ '^[a-z-]{1,40}$'),
    note text check (length(note) between 1 and 2000),
    -- Whether it counts against the household, as the method said on the day of the answer.
    counts boolean not null default false,
    closed_on date,
    -- Where it stood in the ranking, from 1; null: no candidate. Out of order: why, and which manager answers for it.
    place_in_order integer check (place_in_order > 0),
    exception_reason text check (length(exception_reason) between 1 and 2000),
    exception_by uuid,
    ranking jsonb not null,
    primary key (region_id, id),
    foreign key (region_id, application_id) references admission.application,
    foreign key (region_id, dwelling_id, place_id) references dwelling.place (region_id, dwelling_id, id),
    foreign key (region_id, offered_by) references organisation.staff,
    foreign key (region_id, answered_by) references organisation.staff,
    foreign key (region_id, exception_by) references organisation.staff,
    check (answer_by >= offered_on),
    check ((answer is null) = (answered_on is null)),
    check (answer is not null or closed_on is null),
    check (answer is null or answer = 'accepted' or closed_on is not null),
    check ((answer = 'refused') = (refusal is not null)),
    constraint out_of_order_is_answered_for check (place_in_order = 1 or exception_reason is not null and exception_by is not null)
);
create unique index offer_of_a_place_once on admission.offer (region_id, place_id) where closed_on is null;
create unique index offer_to_an_application_once on admission.offer (region_id, application_id) where closed_on is null;
create index offer_by_application on admission.offer (region_id, application_id, offered_on);
call kernel.wall('admission.offer', 'select, insert, update');
