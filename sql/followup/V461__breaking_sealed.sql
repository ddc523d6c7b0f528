-- Why somebody read against the rule, and what was thought of it, tell of the household: both are sealed by the application from now on (places
-- followup.breaking.reason and .remark, version 1). What an earlier version wrote in plain is sealed at the next start.
alter table followup.breaking
    alter column reason drop not null,
    add column reason_sealed bytea,
    add column remark_sealed bytea,
    drop constraint breaking_check2,
    add constraint breaking_text_once check (num_nonnulls(reason, reason_sealed) <= 1 and num_nonnulls(remark, remark_sealed) <= 1),
    add constraint breaking_reviewed_whole check ((reviewed_on is null) = (reviewed_by is null) and (reviewed_on is null) = (reviewed_by_name is null)
        and (reviewed_on is null) = (verdict is null) and (reviewed_on is not null or num_nonnulls(remark, remark_sealed) = 0));
grant update (remark_sealed) on followup.breaking to daach_app;
