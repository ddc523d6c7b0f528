package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Language;

/** Keeps the wordings of organisations; sees those of the bound region only. */
@ApplicationScoped
class WordingStore {

    @PersistenceContext
    private EntityManager entities;

    /** The wording in force, the delivered one where the organisation has none of its own. */
    TemplateSheet present(UUID organisation, TemplateKey key, Language language) {
        return versions(organisation, key, language).stream().findFirst().map(OwnWording::sheet).orElseGet(() -> {
            DeliveredTexts.Wording delivered = DeliveredTexts.of(key, language);
            return new TemplateSheet(key, language, 0, false, delivered.subjectLine(), delivered.text(), null, null);
        });
    }

    /** The newest first. */
    List<OwnWording> versions(UUID organisation, TemplateKey key, Language language) {
        return entities.createQuery("select w from OwnWording w where w.organisation = :organisation and w.key = :key"
                        + " and w.language = :language order by w.version desc", OwnWording.class)
                .setParameter("organisation", organisation).setParameter("key", key.code()).setParameter("language", language.code())
                .getResultList();
    }

    /** The last version of every wording that the organisation ever changed. */
    List<OwnWording> last(UUID organisation) {
        return entities.createQuery("select w from OwnWording w where w.organisation = :organisation and w.version ="
                        + " (select max(o.version) from OwnWording o where o.organisation = w.organisation and o.key = w.key"
                        + " and o.language = w.language)", OwnWording.class)
                .setParameter("organisation", organisation).getResultList();
    }

    void add(OwnWording wording) {
        entities.persist(wording);
        entities.flush();
        entities.refresh(wording);
    }
}
