package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps notes; gives those of one office of the bound region only. */
@ApplicationScoped
class NoteStore {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OfficeSeals seals;

    void add(Note note) {
        note.seal(seals);
        entities.persist(note);
        entities.flush();
    }

    /** @throws Missing when this office has none with that id */
    Note get(UUID id, UUID office) {
        Note note = entities.find(Note.class, id);
        if (note == null || !note.organisation().equals(office)) {
            throw new Missing();
        }
        return note.opened(seals);
    }

    /** The note that this author has sent under that name before. */
    Optional<Note> sent(UUID author, String requestKey) {
        return entities.createQuery("select n from Note n where n.author = :author and n.requestKey = :key", Note.class)
                .setParameter("author", author).setParameter("key", requestKey).getResultStream().findFirst()
                .map(note -> note.opened(seals));
    }

    /** The last contact first; with those of the files that were merged into that of the household. */
    Slice<Note> of(UUID household, UUID office, int first, int most) {
        List<?> files = entities.createNativeQuery("select household.files_of(cast(?1 as uuid))").setParameter(1, household.toString()).getResultList();
        List<Note> notes = entities.createQuery("select n from Note n where n.household in :files and n.organisation = :office"
                        + " order by n.on desc, n.writtenAt desc, n.id", Note.class)
                .setParameter("files", files).setParameter("office", office)
                .setFirstResult(first).setMaxResults(most).getResultList();
        notes.forEach(note -> note.opened(seals));
        long total = entities.createQuery("select count(n) from Note n where n.household in :files and n.organisation = :office", Long.class)
                .setParameter("files", files).setParameter("office", office).getSingleResult();
        return new Slice<>(notes, total);
    }

    /** The names of these people, whether they still work here or not. */
    Map<UUID, String> names(Collection<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        for (Object found : entities.createNativeQuery("select s.id, s.name from organisation.staff s where s.id = any(cast(?1 as uuid[]))")
                .setParameter(1, people.toString().replace('[', '{').replace(']', '}')).getResultList()) {
            Object[] row = (Object[]) found;
            names.put((UUID) row[0], (String) row[1]);
        }
        return names;
    }
}
