-- What somebody did last is asked on every first page.
create index entry_by_person on journal.entry (region_id, staff_id, id desc) where outcome = 'done';
