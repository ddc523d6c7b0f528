package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.dossier.Found;
import lu.daach.dossier.SearchSource;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Search everywhere: asks every module that the caller may read. */
@ApplicationScoped
public class Search {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    @Inject
    private Instance<SearchSource> sources;

    @Inject
    private Caller caller;

    /**
     * What is found for some words, in groups: the kind with the best answer first, in it the best first.
     *
     * @param words as typed, 2 to 100 characters
     * @param most of each module
     * @throws lu.daach.kernel.InvalidInput when the words are too short or too long, at {@code /q}
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<FoundGroup> find(String words, int most) {
        String asked = words == null ? "" : words.strip();
        new Faults().require(asked.length() >= SHORTEST && asked.length() <= LONGEST, "/q", "desk.search.length", SHORTEST, LONGEST)
                .refuseIfAny();
        List<Found> found = new ArrayList<>();
        for (SearchSource source : sources) {
            if (caller.actor().may(source.needs())) {
                found.addAll(source.find(asked, most));
            }
        }
        Map<SubjectKind, List<FoundFile>> grouped = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparingDouble(Found::likeness).reversed())
                .forEach(one -> grouped.computeIfAbsent(one.subject().kind(), kind -> new ArrayList<>()).add(new FoundFile(
                        one.subject().kind(), one.subject().id(), Highlight.parts(one.title(), asked), Highlight.parts(one.detail(), asked),
                        one.subject().path())));
        return grouped.entrySet().stream().map(group -> new FoundGroup(group.getKey(),
                Messages.text(caller.actor().language(), "dossier.kind." + group.getKey().code()), group.getValue())).toList();
    }
}
