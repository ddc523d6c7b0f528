-- Why a debit went back, as the bank's line says it; null where it says nothing.
alter table debit.item add column return_reason text check (length(return_reason) between 1 and 35);
grant update (return_reason) on debit.item to daach_app;
