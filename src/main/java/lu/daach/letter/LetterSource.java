package lu.daach.letter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Language;

/** A higher module from whose files letters to households are written; asked within the use-case of the letter. */
public interface LetterSource {

    SubjectKind kind();

    /**
     * In whose file it stands.
     *
     * @throws lu.daach.kernel.Missing when there is none that the caller may see
     */
    UUID household(UUID subject);

    /** The value of each key that has one: {@code String}, {@code LocalDate}, {@code Money}, or a list of lines in the grammar of letters. */
    Map<LetterKey, Object> values(UUID subject, Language language);

    /** Some files on which a template can be tried, the newest first. */
    List<Example> examples(int most);
}
