-- A search opens the notes of an office from the last contact on, part by part: it goes on where the last part ended.
create index note_by_office on followup.note (region_id, organisation_id, happened_on desc, id desc);
