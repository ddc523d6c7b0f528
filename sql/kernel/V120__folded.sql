-- A text as people look for it: capitals, accents, hyphens and apostrophes aside, ß as ss.
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;

create function kernel.folded(written text) returns text
    language sql immutable parallel safe strict
    return translate(replace(lower(public.unaccent('public.unaccent'::regdictionary, written)), 'ß', 'ss'), '-''’.,;:/()', '          ');
