package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.kernel.Missing;

/** Keeps offers; sees those of the bound region only. */
@ApplicationScoped
class OfferStore {

    @PersistenceContext
    private EntityManager entities;

    void add(Offer offer) {
        entities.persist(offer);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Offer get(UUID id) {
        Offer offer = entities.find(Offer.class, id);
        if (offer == null) {
            throw new Missing();
        }
        return offer;
    }

    /** All of an application, the last first. */
    List<Offer> of(UUID application) {
        return entities.createQuery("select o from Offer o where o.application = :application order by o.offeredOn desc, o.id", Offer.class)
                .setParameter("application", application).getResultList();
    }

    /** The offer that holds a place. */
    Optional<Offer> holding(UUID place) {
        return entities.createQuery("select o from Offer o where o.place = :place and o.closedOn is null", Offer.class)
                .setParameter("place", place).getResultStream().findFirst();
    }

    /** Closes what is open of an application, with that answer where none was given. */
    void close(UUID application, LocalDate on, OfferAnswer how) {
        entities.createQuery("select o from Offer o where o.application = :application and o.closedOn is null", Offer.class)
                .setParameter("application", application).getResultList().forEach(offer -> offer.close(on, how));
    }
}
