-- In letters of an office social the subject line, the list of enclosures and what is noted of a letter's way are free words as well: they are sealed by
-- the application (places letter.letter.subject_line, letter.letter.enclosures and letter.mark.note, version 1). What was kept in plain is sealed at the
-- next start.
alter table letter.letter
    alter column subject_line drop not null,
    add column subject_line_sealed bytea,
    add column enclosures_sealed bytea,
    add constraint letter_lines_once check (num_nonnulls(subject_line, subject_line_sealed) <= 1 and num_nonnulls(enclosures, enclosures_sealed) <= 1);
alter table letter.mark
    add column note_sealed bytea,
    add constraint mark_note_once check (num_nonnulls(note, note_sealed) <= 1);
