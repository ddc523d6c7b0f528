-- What a household and its office agree on, why a household passes to a colleague, and how the search for another home goes tell of people as much as a
-- note does: these texts are sealed by the application too (places followup.objective.aim and .outcome, followup.objective_step.what,
-- followup.hand_over.message and .reason, followup.way_out.what and .answer, version 1). What an earlier version wrote in plain is sealed at the next start.
alter table followup.objective
    alter column aim drop not null,
    add column aim_sealed bytea,
    add column outcome_sealed bytea,
    drop constraint objective_given_up_with_why,
    add constraint objective_text_once check (num_nonnulls(aim, aim_sealed) <= 1 and num_nonnulls(outcome, outcome_sealed) <= 1);

-- A step has an id from now on, to which its text is bound.
alter table followup.objective_step
    alter column what drop not null,
    add column id uuid not null default gen_random_uuid(),
    add column what_sealed bytea,
    add constraint objective_step_once unique (region_id, id),
    add constraint objective_step_text_once check (num_nonnulls(what, what_sealed) <= 1);

alter table followup.hand_over
    add column message_sealed bytea,
    add column reason_sealed bytea,
    drop constraint hand_over_refused_with_why,
    add constraint hand_over_text_once check (num_nonnulls(message, message_sealed) <= 1 and num_nonnulls(reason, reason_sealed) <= 1);
grant update (reason_sealed) on followup.hand_over to daach_app;

alter table followup.way_out
    alter column what drop not null,
    add column what_sealed bytea,
    add column answer_sealed bytea,
    drop constraint way_out_refused_with_why,
    add constraint way_out_text_once check (num_nonnulls(what, what_sealed) <= 1 and num_nonnulls(answer, answer_sealed) <= 1);
grant update (answer_sealed) on followup.way_out to daach_app;
