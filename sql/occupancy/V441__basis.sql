-- Whether an amount stands on the mean of last year's incomes, or on those of the day after a change in between (L-ABO art. 56, 61).
alter table occupancy.assessment add column last_year boolean not null default true;
update occupancy.assessment a set last_year = false
where exists (select from occupancy.review r where r.region_id = a.region_id and r.assessment_id = a.id and r.reported_on is not null);
