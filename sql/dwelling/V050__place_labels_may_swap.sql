-- Two rooms may swap their labels in one change: what counts is that no label stands twice when it is done.
alter table dwelling.place drop constraint place_label_once;
alter table dwelling.place add constraint place_label_once unique (region_id, dwelling_id, label) deferrable initially deferred;
