create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

-- An address as people look for it: without accents and capitals, ß as ss.
create function dwelling.plain(written text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, replace(written, 'ß', 'ss')));
create index dwelling_by_likeness on dwelling.dwelling using gin (dwelling.plain(address) public.gin_trgm_ops);
