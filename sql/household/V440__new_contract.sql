-- Whether an income comes from a new employer or a changed contract (L-ABO art. 56): then the last known income counts, not last year's mean.
alter table household.income add column new_contract boolean not null default false;
