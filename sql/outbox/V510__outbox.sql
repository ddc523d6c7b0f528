create schema outbox;
grant usage on schema outbox to daach_app, daach_report;

-- E-mails as they leave, whoever wrote them, each with its tries. The content is the whole message: a try that was cut off is made again
-- with the same Message-ID, so that it can be told to be the same. What left or was given up is forgotten after a while: the line stays.
create table outbox.message (
    region_id integer not null references kernel.region,
    id uuid not null,
    -- The same word is never written twice: owner-statement/<owner>/<month>.
    once text not null check (once ~ '^[a-z][a-z-]{2,40}/[0-9A-Za-z/:-]{1,150}$'),
    recipient text check (length(recipient) between 3 and 200),
    subject_line text not null check (length(subject_line) between 1 and 200),
    content bytea check (length(content) > 0),
    -- Null: written by the clock and not by a person.
    written_by uuid,
    written_at timestamptz not null default clock_timestamp(),
    tries integer not null default 0 check (tries >= 0),
    next_try_at timestamptz not null default clock_timestamp(),
    -- When the mail server took it, or its file was laid into the folder; null: not yet.
    left_at timestamptz,
    given_up_at timestamptz,
    -- What the mail server said last, without the message.
    last_error text check (length(last_error) between 1 and 300),
    primary key (region_id, id),
    constraint message_once unique (region_id, once),
    foreign key (region_id, written_by) references organisation.staff,
    check (left_at is null or given_up_at is null),
    check (content is not null and recipient is not null or left_at is not null or given_up_at is not null)
);
create index message_waiting on outbox.message (next_try_at) where left_at is null and given_up_at is null;
create index message_kept on outbox.message (written_at) where content is not null;
call kernel.wall('outbox.message', 'select, insert');
-- Asked for once more: the only thing that a person changes.
grant update (next_try_at, given_up_at) on outbox.message to daach_app;

do $$
declare
    before bigint;
    moved bigint;
begin
    select count(*) into before from payment.outbox;
    insert into outbox.message (region_id, id, once, recipient, subject_line, content, written_by, written_at, tries, next_try_at, left_at)
    select b.region_id, b.id, 'owner-statement/' || b.owner_id || '/' || to_char(b.month, 'YYYY-MM'), b.recipient, b.subject_line, b.content,
           b.written_by, b.written_at, case when b.laid_out_at is null then 0 else 1 end, b.written_at, b.laid_out_at
    from payment.outbox b;
    get diagnostics moved = row_count;
    if moved <> before then
        raise exception 'of % messages only % were moved', before, moved;
    end if;
end
$$;
drop table payment.outbox;
