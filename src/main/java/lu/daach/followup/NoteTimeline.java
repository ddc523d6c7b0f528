package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The contacts of a household: that they were, when and with whom. What was said stands in the notes, where reading is journalled. */
@ApplicationScoped
class NoteTimeline implements TimelineSource {

    private static final String CONTACTS = """
            select n.happened_on, n.kind, s.name from followup.note n
            join organisation.staff s on s.region_id = n.region_id and s.id = n.author_id
            where n.household_id in (select household.files_of(?1)) and n.organisation_id = ?2
            order by n.happened_on desc, n.written_at desc limit 500""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<Happening> contacts = new ArrayList<>();
        if (subject.kind() == SubjectKind.HOUSEHOLD) {
            for (Object found : entities.createNativeQuery(CONTACTS).setParameter(1, subject.id())
                    .setParameter(2, caller.actor().organisation()).getResultList()) {
                Object[] row = (Object[]) found;
                contacts.add(new Happening(Columns.day(row[0]), Happening.Kind.CONTACT, Sentence.of("followup.contact." + row[1]), (String) row[2],
                        "/followup/notes.xhtml?household=" + subject.id()));
            }
        }
        return contacts;
    }
}
