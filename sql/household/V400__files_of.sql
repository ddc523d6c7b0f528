-- The file of a household and all that were merged into it, one after the other: what cannot be moved from a closed file, because it is
-- proof or sealed, is read through it.
create function household.files_of(kept uuid) returns setof uuid
    language sql stable rows 2
    as $$
    with recursive file (id) as (
        select kept
        union
        select h.id from file f join household.household h on h.merged_into = f.id
    )
    select id from file
$$;
create index household_merged on household.household (region_id, merged_into) where merged_into is not null;
