package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps owners; sees those of the bound region only. */
@ApplicationScoped
class OwnerStore {

    private static final String LISTED = " from lease.owner o where (cast(?1 as text) is null"
            + " or position(lease.plain(cast(?1 as text)) in lease.plain(o.name)) > 0)"
            + " and (cast(?2 as text) is null or o.kind = ?2)";

    /** An account is found by its last four signs or more. */
    private static final String LIKE = """
            select o.id, o.name, o.kind, concat_ws(', ', c.street, concat_ws(' ', c.postcode, c.place)) as address,
                   cast(case when length(cast(?2 as text)) >= 4 and right(o.iban, length(cast(?2 as text))) = ?2 then 1
                             else greatest(public.word_similarity(lease.plain(cast(?1 as text)), lease.plain(o.name)),
                                  public.similarity(lease.plain(cast(?1 as text)), lease.plain(o.name)),
                                  coalesce(0.8 * public.word_similarity(lease.plain(cast(?1 as text)),
                                      lease.plain(concat_ws(' ', c.street, c.postcode, c.place))), 0)) end as double precision) as likeness
            from lease.owner o left join lease.owner_contact c on c.region_id = o.region_id and c.owner_id = o.id
            where length(cast(?2 as text)) >= 4 and right(o.iban, length(cast(?2 as text))) = ?2
               or public.word_similarity(lease.plain(cast(?1 as text)), lease.plain(o.name)) > 0.45
               or public.word_similarity(lease.plain(cast(?1 as text)), lease.plain(concat_ws(' ', c.street, c.postcode, c.place))) > 0.6
            order by 5 desc, o.name, o.id""";

    @PersistenceContext
    private EntityManager entities;

    void add(Owner owner) {
        entities.persist(owner);
        entities.flush();
    }

    /** What is saved counts as a change, so that who saw it before has to look again. */
    void save(Owner owner) {
        entities.lock(owner, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Owner get(UUID id) {
        Owner owner = entities.find(Owner.class, id);
        if (owner == null) {
            throw new Missing();
        }
        return owner;
    }

    Optional<StoredContact> contact(UUID owner) {
        return Optional.ofNullable(entities.find(StoredContact.class, owner));
    }

    void add(StoredContact contact) {
        entities.persist(contact);
        entities.flush();
    }

    void save(StoredContact contact) {
        entities.lock(contact, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    boolean knows(UUID id) {
        return entities.find(Owner.class, id) != null;
    }

    /**
     * By name.
     *
     * @param words part of the name, with accents or without; null or blank for all
     * @param kind null for all
     */
    @SuppressWarnings("unchecked")
    Slice<Owner> list(String words, OwnerKind kind, int first, int most) {
        String sought = words == null || words.isBlank() ? null : words.strip();
        String code = kind == null ? null : kind.code();
        List<Owner> owners = entities.createNativeQuery("select o.*" + LISTED + " order by o.name, o.id", Owner.class)
                .setParameter(1, sought).setParameter(2, code).setFirstResult(first).setMaxResults(most).getResultList();
        Number total = (Number) entities.createNativeQuery("select count(*)" + LISTED).setParameter(1, sought).setParameter(2, code).getSingleResult();
        return new Slice<>(owners, total.longValue());
    }

    /**
     * Those whose name is like the words, also with accents and letters left out or mistaken, or whose account ends in them.
     *
     * @return id, name, kind, address, likeness from 0 to 1
     */
    @SuppressWarnings("unchecked")
    List<Object[]> like(String words, int most) {
        return entities.createNativeQuery(LIKE).setParameter(1, words).setParameter(2, words.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT))
                .setMaxResults(most).getResultList();
    }
}
