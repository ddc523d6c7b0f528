package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/** The letters of a file, and those that came back. */
@ApplicationScoped
class LetterTimeline implements TimelineSource {

    private static final int MOST = 500;

    @Inject
    private LetterStore store;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.WRITE_LETTERS;
    }

    @Override
    public List<Happening> of(Subject subject) {
        if (subject.kind() == SubjectKind.DWELLING) {
            return List.of();
        }
        return store.list(caller.actor().organisation(), LetterFilter.of(subject), 0, MOST).items().stream().flatMap(LetterTimeline::happenings).toList();
    }

    private static Stream<Happening> happenings(LetterLine letter) {
        String path = "/letter/letter.xhtml?id=" + letter.id();
        Happening issued = new Happening(letter.writtenOn(), Happening.Kind.LETTER,
                Sentence.of("letter.happening.issued", letter.number(), letter.subjectLine()), letter.writtenBy(), path);
        return letter.status() != LetterStatus.RETURNED ? Stream.of(issued) : Stream.of(issued, new Happening(letter.statusOn(),
                Happening.Kind.LETTER, Sentence.of("letter.happening.returned", letter.number(), letter.subjectLine()), null, path));
    }
}
