-- The key under which a request was decided: the same call again gets the same answer.
alter table arrears.write_off add column decision_key text check (length(decision_key) between 1 and 200);
alter table arrears.write_off add constraint write_off_key_once unique (region_id, decision_key);
grant update (decision_key) on arrears.write_off to daach_app;
