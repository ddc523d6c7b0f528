package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.desk.Timelines;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.organisation.web.WhoBean;

/** The timeline of a file, wherever one is shown: {@code #{timelinePanel.of('household:…')}}. */
@Named
@RequestScoped
public class TimelinePanel {

    @Inject
    private Timelines timelines;

    @Inject
    private WhoBean who;

    private final Map<String, List<Happening>> read = new HashMap<>();

    /** @param subject kind and id with a colon between */
    public List<Happening> of(String subject) {
        return read.computeIfAbsent(subject, key -> timelines.of(parsed(key)));
    }

    /** The kinds that occur, in their usual order: the filters that are offered. */
    public List<Happening.Kind> kinds(String subject) {
        return of(subject).stream().map(Happening::kind).distinct().sorted().toList();
    }

    public String words(Happening happening) {
        return happening.what().in(Language.of(who.getLanguage()));
    }

    private static Subject parsed(String written) {
        int colon = written.indexOf(':');
        return new Subject(SubjectKind.of(written.substring(0, colon)), Ids.known(written.substring(colon + 1)));
    }
}
