-- The search and the list stay quick over many households.

-- New names go into the trigram index at once: a list of pending ones would be read through by every search.
alter index household.person_by_names set (fastupdate = off);
alter index household.contact_by_words set (fastupdate = off);
alter index household.contact_by_digits set (fastupdate = off);
alter index household.household_by_names set (fastupdate = off);
select gin_clean_pending_list('household.person_by_names'), gin_clean_pending_list('household.contact_by_words'),
       gin_clean_pending_list('household.contact_by_digits'), gin_clean_pending_list('household.household_by_names');

-- Lists show open files only, in this order.
drop index household.household_in_order;
create index household_in_order on household.household (region_id, last_name collate "und-x-icu", file_number) where merged_into is null;
create index household_open on household.household (region_id) where merged_into is null;

-- A search gives few rows; what is joined to them is then looked up one by one instead of read as a whole.
alter function household.persons_like(text[], integer) rows 50;
alter function household.contacts_like(text[], text, integer) rows 20;
alter function household.households_like(text[]) rows 200;

-- Half of a word's trigrams: two letters that changed places in a word of seven still have them, and hardly another word does.
alter function household.persons_like(text[], integer) set pg_trgm.word_similarity_threshold = '0.5';
