-- Everybody of an office social is bound to secrecy (act of 18 December 2009, art. 21): the texts and sheets of its letters are sealed by the
-- application (places letter.letter.body and letter.sheet.content, version 1). What was kept in plain is sealed at the next start.
-- Letters are written from aids too.
alter table letter.letter
    alter column body drop not null,
    add column body_sealed bytea,
    add constraint letter_text_once check (num_nonnulls(body, body_sealed) <= 1),
    drop constraint letter_subject_kind_check,
    add constraint letter_subject_kind_check check (subject_kind in ('household', 'application', 'occupancy', 'owner', 'head-lease', 'aid'));

alter table letter.sheet
    add column sealed boolean not null default false,
    drop constraint sheet_check,
    add constraint sheet_fingerprint check (sealed or sha256 = sha256(content));
