package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;

/** Keeps the papers that were asked for; sees those of the bound region only. */
@ApplicationScoped
class PaperStore {

    @PersistenceContext
    private EntityManager entities;

    void add(Paper paper) {
        entities.persist(paper);
    }

    void flush() {
        entities.flush();
    }

    /** @throws Missing when the application has no such paper */
    Paper get(UUID application, UUID id) {
        Paper paper = entities.find(Paper.class, id);
        if (paper == null || !paper.application().equals(application)) {
            throw new Missing();
        }
        return paper;
    }

    /** All of an application, open ones first, by kind. */
    List<Paper> of(UUID application) {
        return entities.createQuery("select p from Paper p where p.application = :application"
                + " order by case when p.closedOn is null then 0 else 1 end, p.kind, p.about, p.id", Paper.class)
                .setParameter("application", application).getResultList();
    }
}
