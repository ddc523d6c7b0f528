package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Keeps signals; sees those of the bound region only. */
@ApplicationScoped
class SignalsStore {

    @PersistenceContext
    private EntityManager entities;

    Optional<AgreedSignals> find(UUID household) {
        return Optional.ofNullable(entities.find(AgreedSignals.class, household));
    }

    void add(AgreedSignals signals) {
        entities.persist(signals);
        entities.flush();
    }

    void save(AgreedSignals signals) {
        entities.lock(signals, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }
}
