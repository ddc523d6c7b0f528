-- Everything that papers of a household hang on: the file itself, its applications, contracts and aids. The reader's own rights hold.
create function attachment.of_household(household uuid) returns setof uuid
    language sql stable
    as $$
    select household
    union all select a.id from admission.application a where a.household_id = household
    union all select o.id from occupancy.occupancy o where o.household_id = household
    union all select f.id from followup.aid f where f.household_id = household
$$;
