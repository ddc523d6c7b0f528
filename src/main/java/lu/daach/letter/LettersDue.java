package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** Letters that are issued and wait to be put on paper: due on the day on which they are dated. */
@ApplicationScoped
class LettersDue implements DueSource {

    @Inject
    private LetterStore store;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.WRITE_LETTERS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return store.toPrint(caller.actor().organisation(), until).stream().map(letter -> new Due(letter.writtenOn(), "letter",
                Sentence.of("letter.due", letter.number(), letter.name()), "/letter/letter.xhtml?id=" + letter.id(), null)).toList();
    }
}
