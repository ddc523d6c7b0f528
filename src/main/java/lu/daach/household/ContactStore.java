package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Keeps how households are reached; sees those of the bound region only. */
@ApplicationScoped
class ContactStore {

    @PersistenceContext
    private EntityManager entities;

    Optional<Contact> find(UUID household) {
        return Optional.ofNullable(entities.find(Contact.class, household));
    }

    void add(Contact contact) {
        entities.persist(contact);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
