-- Everybody of the office is bound to secrecy: what its people share among themselves, and where they meet somebody, is sealed by the application
-- too (places followup.note.shared and followup.appointment.place_note, version 1). What an earlier version wrote in plain is sealed at the next start.
do $$
declare
    said text;
begin
    select c.conname into strict said from pg_constraint c
    where c.conrelid = 'followup.note'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) ~ 'shared IS NOT NULL';
    execute format('alter table followup.note drop constraint %I', said);
end
$$;
alter table followup.note
    add column shared_sealed bytea,
    add constraint note_shared_once check (num_nonnulls(shared, shared_sealed) <= 1);
alter table followup.appointment
    add column place_note_sealed bytea,
    add constraint appointment_place_once check (num_nonnulls(place_note, place_note_sealed) <= 1);
