-- Until when a household asks to stay, and until when its contract runs by the agency's decision: the office asks, who answers for the contracts decides.
alter table followup.way_out
    add column asked_until date check (asked_until > on_day),
    add column granted_until date check (granted_until > on_day),
    add constraint way_out_until_of_extensions check (kind = 'extension' or num_nonnulls(asked_until, granted_until) = 0),
    add constraint way_out_granted_is_accepted check (granted_until is null or state = 'accepted');
grant update (granted_until) on followup.way_out to daach_app;
