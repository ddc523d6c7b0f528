-- At the end a deposit also covers what a granted claim left to the household: its reason is told apart from other damage, because the claim has
-- booked it on the household's account already.
alter table keeping.deposit_step drop constraint deposit_step_reason_check;
alter table keeping.deposit_step drop constraint deposit_step_reason;
alter table keeping.deposit_step drop constraint deposit_step_why;
alter table keeping.deposit_step
    add constraint deposit_step_reason_known check (reason in ('account', 'desk', 'unpaid', 'claim', 'charges', 'damage', 'keys', 'other')),
    add constraint deposit_step_reason check ((kind = 'receipt' and reason in ('account', 'desk'))
        or (kind = 'deduction' and reason in ('unpaid', 'claim', 'charges', 'damage', 'keys', 'other'))
        or (kind in ('return', 'late') and reason is null)),
    add constraint deposit_step_why check (kind <> 'deduction' or reason in ('unpaid', 'claim') or note is not null);
