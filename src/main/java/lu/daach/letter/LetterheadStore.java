package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import lu.daach.organisation.Actor;

/** Keeps letterheads; sees those of the bound region only. */
@ApplicationScoped
class LetterheadStore {

    @PersistenceContext
    private EntityManager entities;

    /** The head in force; one that is made of the organisation's name while it has none. */
    LetterheadSheet present(Actor actor) {
        return entities.createQuery("select h from StoredLetterhead h where h.organisation = :organisation order by h.version desc",
                        StoredLetterhead.class)
                .setParameter("organisation", actor.organisation()).setMaxResults(1).getResultStream().map(StoredLetterhead::sheet).findFirst()
                .orElseGet(() -> new LetterheadSheet(null, 0, actor.organisationName(), "", null, null, null, actor.regionName(), null,
                        WindowSide.RIGHT, null, null));
    }

    LetterheadSheet get(UUID id) {
        return entities.find(StoredLetterhead.class, id).sheet();
    }

    void add(StoredLetterhead head) {
        entities.persist(head);
        entities.flush();
    }
}
