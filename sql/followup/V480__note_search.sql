-- The notes of an office are searched by opening one after the other, the last contacts first: this is their order.
create index note_by_office on followup.note (region_id, organisation_id, happened_on desc, id desc);
