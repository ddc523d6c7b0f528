package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.UseCase;

/** What the caller had in hand last, for their own desk; nobody else sees it. */
@ApplicationScoped
public class Recent {

    private static final int SHOWN = 8;

    @Inject
    private RecentStore store;

    @Inject
    private Caller caller;

    /** Notes that the caller opened a file; twenty are kept. One that the caller may not read is not noted, nor an
     * aid or notes, which stay within the follow-up. */
    @UseCase
    public void opened(Subject subject) {
        if (subject.kind() != SubjectKind.AID && subject.kind() != SubjectKind.FOLLOW_UP && caller.actor().may(subject.kind().needed())) {
            store.saw(caller.actor().staff(), subject);
        }
    }

    /** The files that the caller opened last, the last first. */
    @UseCase
    public List<RecentFile> seen() {
        return readable(store.seen(caller.actor().staff(), SHOWN));
    }

    /** The files that the caller changed last, the last first. */
    @UseCase
    public List<RecentFile> changed() {
        return readable(store.changed(caller.actor().staff(), SHOWN));
    }

    private List<RecentFile> readable(List<RecentFile> files) {
        Actor reader = caller.actor();
        return files.stream().filter(file -> reader.may(file.subject().kind().needed())).toList();
    }
}
