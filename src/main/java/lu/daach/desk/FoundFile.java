package lu.daach.desk;

import java.util.List;
import java.util.UUID;
import lu.daach.dossier.SubjectKind;

/**
 * One file that was found.
 *
 * @param title what the file is called, parted where it holds what was looked for
 * @param detail what tells it from others, parted likewise; may be empty
 * @param path of the file, below the application's root
 */
public record FoundFile(SubjectKind kind, UUID id, List<FoundPart> title, List<FoundPart> detail, String path) {
}
