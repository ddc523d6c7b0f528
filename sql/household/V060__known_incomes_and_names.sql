-- Whether the incomes of a household have been stated: none stated is neither zero nor an amount.
alter table household.household add column incomes_known boolean not null default false;

create extension if not exists unaccent schema public;

-- A name as people look for it: without accents and capitals.
create function household.plain(written text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, written));
