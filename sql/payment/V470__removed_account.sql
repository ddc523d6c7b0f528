-- An account taken off an owner's card, with both people's consent, is paid no more. What is written there later waits for a second
-- person like any other change: else taking off and writing anew would be a way round the second person.
alter table payment.owner_account alter iban drop not null;
alter table payment.account_change alter old_iban drop not null;

create or replace function payment.account_seen_twice() returns trigger
    language plpgsql
    as $$
begin
    if new.owner_id <> old.owner_id or not exists (select from payment.account_change c
            where c.region_id = new.region_id and c.owner_id = new.owner_id and c.state = 'confirmed'
              and c.new_iban is not distinct from new.iban and c.old_iban is not distinct from old.iban
              and c.xmin = pg_current_xact_id()::xid) then
        raise exception 'the account of an owner changes by a change that two people have seen'
            using errcode = 'check_violation', constraint = 'owner_account_two_people';
    end if;
    return new;
end
$$;

create or replace function payment.account_stated() returns trigger
    language plpgsql
    as $$
declare
    paid payment.owner_account;
begin
    select * into paid from payment.owner_account a where a.region_id = new.region_id and a.owner_id = new.id;
    if not found then
        if new.iban is not null then
            insert into payment.owner_account (region_id, owner_id, iban) values (new.region_id, new.id, new.iban);
        end if;
        return null;
    end if;
    if tg_op = 'UPDATE' and new.iban is not distinct from old.iban then
        return null;
    end if;
    update payment.account_change c set state = 'withdrawn' where c.region_id = new.region_id and c.owner_id = new.id and c.state = 'drafted';
    if new.iban is distinct from paid.iban then
        insert into payment.account_change (region_id, owner_id, old_iban, new_iban, drafted_by)
        values (new.region_id, new.id, paid.iban, new.iban, nullif(current_setting('daach.staff', true), '')::uuid);
    end if;
    return null;
end
$$;

-- Accounts whose removal was confirmed before this was so.
alter table payment.owner_account disable trigger account_seen_twice;
update payment.owner_account a set iban = null
where exists (select from payment.account_change c
    where c.region_id = a.region_id and c.owner_id = a.owner_id and c.state = 'confirmed' and c.new_iban is null and c.decided_at > a.since);
alter table payment.owner_account enable trigger account_seen_twice;
