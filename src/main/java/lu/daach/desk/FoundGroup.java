package lu.daach.desk;

import java.util.List;
import lu.daach.dossier.SubjectKind;

/**
 * What was found of one kind, the best first.
 *
 * @param kindName in the caller's language
 */
public record FoundGroup(SubjectKind kind, String kindName, List<FoundFile> items) {

    public FoundGroup {
        items = List.copyOf(items);
    }
}
